package org.hairsplit.fetch;

import static org.hairsplit.fetch.StubServer.gzip;
import static org.hairsplit.fetch.StubServer.redirect;
import static org.hairsplit.fetch.StubServer.reply;
import static org.hairsplit.fetch.StubServer.truncated;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hairsplit.fetch.FetchException.Reason;
import org.hairsplit.fetch.Identifier.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine that misbehaves as the real services can. */
@Timeout(30)
class SourceFetcherTest {

  private static final String PUBMED =
      "<PubmedArticleSet><PMID Version=\"1\">77</PMID></PubmedArticleSet>";
  private static final String TRIAL = "{\"protocolSection\": {\"nctId\": \"NCT00000077\"}}";
  private static final Identifier PMID = new Identifier(Kind.PMID, "77");
  private static final Identifier NCT = new Identifier(Kind.NCT, "NCT00000077");
  private static final Identifier DOI = new Identifier(Kind.DOI, "10.1234/abc(5)x");

  private static final Download.Limits LIMITS =
      new Download.Limits(2_000, Duration.ofMillis(2_000), 3);

  @TempDir Path folder;
  private final StubServer server = new StubServer();
  private final FakeTime time = new FakeTime();

  @AfterEach
  void close() {
    server.close();
  }

  /** Time that goes by only when somebody waits. */
  private static final class FakeTime implements Waiting {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final List<Long> pauses = new ArrayList<>();

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void sleep(Duration pause) {
      pauses.add(pause.toMillis());
      now = now.plus(pause);
    }

    @Override
    public double jitter() {
      return 1;
    }
  }

  @Test
  void getsTheRecordAsTheServiceSendsIt() throws Exception {
    server.answer("text/xml; charset=UTF-8", PUBMED);
    Fetched got = fetcher().fetch(PMID);
    assertArrayEquals(PUBMED.getBytes(StandardCharsets.UTF_8), got.body());
    assertEquals("text/xml", got.mediaType());
    assertEquals(Service.NCBI, got.service());
    assertEquals("pmid-77.xml", got.fileName());
    assertEquals(
        List.of(
            "/NCBI/efetch.fcgi?db=pubmed&retmode=xml&id=77"
                + "&email=editor%40news.example&tool=hairsplit"),
        server.asked());
    assertEquals(List.of("hairsplit/9 (mailto:editor@news.example)"), server.agents());
  }

  @Test
  void asksEachServiceInItsOwnWay() throws Exception {
    server.answer("application/json", TRIAL);
    assertEquals("nct-nct00000077.json", fetcher().fetch(NCT).fileName());
    server.answer("text/xml", "<pmc-articleset><article/></pmc-articleset>");
    fetcher().fetch(new Identifier(Kind.PMCID, "PMC123"));
    String set = "edb3ea90-5adc-48ec-99f5-ab963e302f18";
    server.answer("application/json", "{\"set_id\": \"" + set + "\"}");
    fetcher().fetch(new Identifier(Kind.LABEL, set));
    server.answer("application/json", "{\"application_number\": \"NDA020788\"}");
    fetcher().fetch(new Identifier(Kind.FDA_APPLICATION, "020788"));
    assertEquals(
        List.of(
            "/CLINICAL_TRIALS/studies/NCT00000077?format=json",
            "/NCBI/efetch.fcgi?db=pmc&retmode=xml&id=123&email=editor%40news.example&tool=hairsplit",
            "/OPENFDA/drug/label.json?limit=1&search=set_id%3A%22" + set + "%22",
            "/OPENFDA/drug/drugsfda.json?limit=1&search=application_number%3A%22NDA020788%22"),
        server.asked());
  }

  @Test
  void aDoiIsLookedUpInPubmedAndThenAtCrossref() throws Exception {
    String found = "<eSearchResult><Count>1</Count><IdList><Id>77</Id></IdList></eSearchResult>";
    server.answer("text/xml", found).answer("text/xml", "<A><B>10.1234/ABC(5)x</B></A>");
    assertEquals(Service.NCBI, fetcher().fetch(DOI).service());
    assertEquals("doi-10.1234_abc_5_x.xml", fetcher().fetch(DOI).fileName());
    assertEquals(2, server.asked().size());
    Identifier other = new Identifier(Kind.DOI, "10.1234/other");
    // PubMed takes an unknown DOI apart and finds something else.
    server.answer("text/xml", found);
    server.answer("application/json", "{\"message\": {\"DOI\": \"10.1234/OTHER\"}}");
    assertEquals(Service.CROSSREF, fetcher().fetch(other).service());
    assertEquals(
        "/CROSSREF/works/10.1234%2Fother?mailto=editor%40news.example",
        server.asked().get(server.asked().size() - 1));
  }

  @Test
  void unknownIsToldFromOutOfReach() {
    assertEquals(Reason.NOT_FOUND, refusal(NCT).reason());
    server.answer("text/xml", "<PubmedArticleSet></PubmedArticleSet>");
    assertEquals(Reason.NOT_FOUND, refusal(PMID).reason());
    server.status(503).status(503).status(503).status(503);
    // The last of these is Crossref, which does not know the DOI either.
    assertEquals(Reason.UNAVAILABLE, refusal(DOI).reason());
  }

  @Test
  void keepsThePaceOfTheService() throws Exception {
    SourceFetcher fetcher = fetcher();
    for (int id = 1; id <= 3; id++) {
      server.answer("text/xml", "<a><PMID>" + id + "</PMID></a>");
      fetcher.fetch(new Identifier(Kind.PMID, "" + id));
    }
    assertEquals(List.of(350L, 350L), time.pauses);
  }

  @Test
  void waitsLongerAndLongerWhenTheServiceIsBusy() throws Exception {
    server.status(429).status(500).status(503).answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    assertEquals(List.of(500L, 1000L, 2000L), time.pauses);
    assertEquals(4, server.asked().size());
  }

  @Test
  void givesUpAfterAFewAttempts() {
    server.status(502).status(502).status(502).status(502).answer("text/xml", PUBMED);
    FetchException e = refusal(PMID);
    assertEquals(Reason.UNAVAILABLE, e.reason());
    assertEquals("NCBI E-utilities: answers 502", e.message());
    assertEquals(PoliteClient.ATTEMPTS, server.asked().size());
  }

  @Test
  void comesBackWhenItIsAskedTo() throws Exception {
    server.then(reply(429, "text/plain", "wait", "Retry-After", "7"));
    server.then(reply(503, "text/plain", "wait", "Retry-After", "Sun, 22 Nov 2026 12:00:37 GMT"));
    server.then(reply(429, "text/plain", "wait", "Retry-After", "soon"));
    server.answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    assertEquals(List.of(7_000L, 30_000L, 2_000L), time.pauses);
  }

  @Test
  void doesNotWaitForHours() {
    server.then(reply(429, "text/plain", "wait", "Retry-After", "86400"));
    assertTrue(refusal(PMID).message().contains("asks to come back in 86400 seconds"));
    assertEquals(1, server.asked().size());
  }

  @Test
  void aServiceThatIsDownIsLeftAloneForTheRun() {
    SourceFetcher fetcher = fetcher();
    for (int i = 0; i < PoliteClient.FAILURES; i++) {
      server.status(500).status(500).status(500).status(500);
      assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
    }
    int asked = server.asked().size();
    FetchException e = assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
    assertTrue(e.message().contains("given up"), e.message());
    assertEquals(asked, server.asked().size());
  }

  @Test
  void asksAgainWhenTheAnswerBreaksOff() throws Exception {
    server.then(truncated("text/xml", "<PubmedArticleSet>")).answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    assertEquals(2, server.asked().size());
  }

  @Test
  void anAnswerThatLooksWholeButIsNotIsRefused() {
    server.answer("application/json", TRIAL.substring(0, 40));
    assertTrue(refusal(NCT).message().contains("breaks off"));
  }

  @Test
  void silenceAndDrippingEndInTime() {
    Download.Limits short_ = new Download.Limits(2_000, Duration.ofMillis(150), 3);
    SourceFetcher fetcher = new SourceFetcher(settings(null), short_, time);
    server.then(server.silence(), server.drip(), server.silence(), server.drip());
    FetchException e = assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
    assertEquals("NCBI E-utilities: the server is too slow", e.message());
    assertEquals(4, server.asked().size());
  }

  @Test
  void aPageInsteadOfARecordIsRefusedAtOnce() {
    server.answer("text/html", "<html>Down for maintenance NCT00000077</html>");
    FetchException e = refusal(NCT);
    assertEquals(Reason.BAD_ANSWER, e.reason());
    assertEquals("ClinicalTrials.gov: answers with text/html", e.message());
    assertEquals(1, server.asked().size());
  }

  @Test
  void neitherALargeNorAPackedAnswerFillsTheMemory() {
    server.answer("text/xml", "<a>" + "x".repeat(3_000) + "</a>");
    assertTrue(refusal(PMID).message().contains("larger than 2000 bytes"));
    byte[] bomb = gzip(new byte[1_000_000]);
    assertTrue(bomb.length < 2_000);
    server.then(reply(200, "text/xml", bomb, "Content-Encoding", "gzip"));
    assertTrue(refusal(PMID).message().contains("larger than 2000 bytes"));
  }

  @Test
  void unpacksWhatIsPackedAndAsksAgainForGarbage() throws Exception {
    byte[] packed = gzip(PUBMED.getBytes(StandardCharsets.UTF_8));
    server.then(
        reply(200, "text/xml", "no gzip at all", "Content-Encoding", "gzip"),
        reply(200, "text/xml", packed, "Content-Encoding", "gzip"));
    assertEquals(PUBMED, new String(fetcher().fetch(PMID).body(), StandardCharsets.UTF_8));
    server.then(reply(200, "text/xml", PUBMED, "Content-Encoding", "br"));
    assertTrue(refusal(new Identifier(Kind.PMID, "78")).message().contains("not asked for"));
  }

  @Test
  void followsAFewRedirects() throws Exception {
    server.then(redirect("/elsewhere")).answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    assertEquals("/elsewhere", server.asked().get(1));
    server.then(redirect("/a"), redirect("/b"), redirect("/c"), redirect("/a"), redirect("/b"));
    assertTrue(refusal(NCT).message().contains("more than 3 redirects"));
  }

  @Test
  void isNotLedToAPrivateMachine() {
    SourceFetcher.Settings settings =
        new SourceFetcher.Settings(
            "9",
            null,
            null,
            server.addresses(),
            machine ->
                machine.getHostAddress().equals("127.0.0.1") || PublicMachines.isPublic(machine));
    SourceFetcher fetcher = new SourceFetcher(settings, LIMITS, time);
    for (String to : List.of("http://127.0.0.2/", "http://169.254.169.254/x", "http://[::1]/")) {
      server.then(redirect(to));
      FetchException e = assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
      assertEquals(Reason.REFUSED, e.reason(), to);
      assertTrue(e.message().contains("private network"), e.message());
    }
    server.then(redirect("file:///etc/passwd"));
    FetchException e = assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
    assertTrue(e.message().contains("only http and https"), e.message());
  }

  @Test
  void asksNoPrivateMachineUnlessATestAllowsIt() {
    SourceFetcher.Settings settings =
        new SourceFetcher.Settings("9", null, null, server.addresses(), PublicMachines::isPublic);
    SourceFetcher fetcher = new SourceFetcher(settings, LIMITS, time);
    FetchException e = assertThrows(FetchException.class, () -> fetcher.fetch(PMID));
    assertEquals(Reason.REFUSED, e.reason());
    assertEquals(List.of(), server.asked());
  }

  @Test
  void nobodyIsAskedTwiceWithinAMonth() throws Exception {
    server.answer("text/xml", PUBMED).answer("text/xml", PUBMED);
    Fetched first = fetcher().fetch(PMID);
    Fetched second = fetcher().fetch(PMID);
    assertArrayEquals(first.body(), second.body());
    assertEquals(first.mediaType(), second.mediaType());
    assertEquals(1, server.asked().size());
    Path entry = onlyEntry();
    Files.setLastModifiedTime(entry, FileTime.from(time.now.minus(Duration.ofDays(31))));
    fetcher().fetch(PMID);
    assertEquals(2, server.asked().size());
  }

  @Test
  void aDamagedEntryOfTheCacheIsFetchedAgain() throws Exception {
    server.answer("text/xml", PUBMED).answer("text/xml", PUBMED).answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    Path entry = onlyEntry();
    String whole = Files.readString(entry);
    for (String damaged : List.of(whole.replace(">77<", ">78<"), whole.substring(0, 30))) {
      Files.writeString(entry, damaged);
      assertEquals(PUBMED, new String(fetcher().fetch(PMID).body(), StandardCharsets.UTF_8));
    }
    assertEquals(3, server.asked().size());
  }

  @Test
  void whatWasRefusedIsNotKept() throws Exception {
    server.answer("text/html", "<html></html>");
    refusal(PMID);
    server.answer("text/xml", PUBMED);
    fetcher().fetch(PMID);
    assertEquals(2, server.asked().size());
  }

  @Test
  void anIdentifierThatIsNoneReachesNobody() {
    assertThrows(IllegalArgumentException.class, () -> new Identifier(Kind.PMID, "1&retmode=text"));
    assertEquals(List.of(), Identifier.of(Map.of("pmid", "1/../x", "nct", "NCT1")));
    assertEquals(
        List.of(new Identifier(Kind.FDA_APPLICATION, "020788")),
        Identifier.of(
            Map.of(
                "url", "https://www.accessdata.fda.gov/scripts/cder/daf/?event=x&ApplNo=20788")));
    assertEquals(
        List.of(PMID, DOI, NCT),
        Identifier.of(Map.of("nct", "NCT00000077", "doi", "10.1234/abc(5)x", "pmid", "77")));
  }

  private Path onlyEntry() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.toList();
      assertEquals(1, all.size(), all.toString());
      return all.get(0);
    }
  }

  private FetchException refusal(Identifier identifier) {
    return assertThrows(FetchException.class, () -> fetcher().fetch(identifier));
  }

  private SourceFetcher fetcher() {
    return new SourceFetcher(settings(folder), LIMITS, time);
  }

  private SourceFetcher.Settings settings(Path cache) {
    return new SourceFetcher.Settings(
        "9", "editor@news.example", cache, server.addresses(), machine -> true);
  }
}
