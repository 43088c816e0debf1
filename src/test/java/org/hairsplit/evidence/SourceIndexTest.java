package org.hairsplit.evidence;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hairsplit.article.Citation;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.text.Span;
import org.hairsplit.yaml.YamlException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIndexTest {

  @TempDir Path folder;
  private SourceIndex index;

  @BeforeEach
  void build() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("mixolin-men.yml"),
        """
        id: mixolin-men
        title: Mixolin drops twice daily in balding men of forty
        kind: randomized-trial
        year: 2011
        identifiers: {doi: 10.1000/mix.11, url: 'https://www.example.org/mixolin/'}
        interventions: [mixolin]
        conditions: [pattern-loss]
        population: {species: human, participants: 90}
        stage: phase-3
        says: Men on the drops kept more hairs than men on water. Nobody regrew a full head.
        outcomes:
          - {measure: hairs, value: '9', comparator: water 2}
        limits: Ninety men.
        checked: read
        """);
    Files.writeString(
        sources.resolve("mixolin-gout.yml"),
        """
        id: mixolin-gout
        title: Label of mixolin tablets
        kind: regulator-label
        year: 1990
        interventions: [oral-mixolin]
        conditions: [gout]
        population: {species: human}
        stage: approved
        approvals:
          - {intervention: oral-mixolin, regulator: fda, decision: approved, condition: gout}
        says: The tablets are for gout.
        checked: memory
        """);
    Files.writeString(
        sources.resolve("fernweed-mice.yml"),
        """
        id: fernweed-mice
        title: Fernweed ointment on shaved mice
        kind: animal-study
        year: 2015
        identifiers: {pmid: '123'}
        interventions: [fernweed]
        conditions: [pattern-loss]
        population: {species: mouse}
        stage: animal
        says: Shaved mice grew fur sooner with fernweed than with Hairox.
        checked: read
        """);
    SourceIndexBuilder.build(
        sources, Lexicon.INTERVENTIONS, Lexicon.CONDITIONS, folder.resolve("index"));
    index = SourceIndex.open(folder.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void theStateIsToldWithoutOpeningTheIndex() throws IOException {
    IndexState before = IndexState.of(folder.resolve("index"));
    assertEquals(index.digest(), before.digest());
    assertEquals(before, IndexState.of(folder.resolve("index")));
    Files.delete(folder.resolve("sources/fernweed-mice.yml"));
    SourceIndexBuilder.build(
        folder.resolve("sources"),
        Lexicon.INTERVENTIONS,
        Lexicon.CONDITIONS,
        folder.resolve("index"));
    IndexState after = IndexState.of(folder.resolve("index"));
    assertFalse(before.digest().equals(after.digest()));
    assertFalse(before.commit().equals(after.commit()));
    assertThrows(SourceIndexException.class, () -> IndexState.of(folder.resolve("sources")));
  }

  @Test
  void givesBackWhatTheFileSays() throws IOException {
    SourceReader reader = new SourceReader(Lexicon.INTERVENTIONS, Lexicon.CONDITIONS);
    SourceCorpus corpus = SourceCorpus.read(folder.resolve("sources"), reader);
    for (Source source : corpus.sources()) {
      assertEquals(Optional.of(source), index.byId(source.id()));
    }
    assertEquals(3, index.size());
    assertEquals(corpus.digest(), index.digest());
    assertTrue(index.byId("unheard-of").isEmpty());
  }

  @Test
  void findsRecordsOnKindsOfATreatment() {
    assertEquals(List.of("mixolin-gout", "mixolin-men"), ids(index.byIntervention("mixolin")));
    assertEquals(List.of("mixolin-gout"), ids(index.byIntervention("oral-mixolin")));
    assertEquals(List.of(), index.byIntervention("unheard-of"));
  }

  @Test
  void findsTheSameByAnyNameOfADrug() {
    assertEquals(Set.copyOf(found("mixolin")), Set.copyOf(found("Hairox")));
    assertTrue(found("Hairox").contains("fernweed-mice"), "named only in its text");
  }

  @Test
  void quotesTheSentenceThatFits() {
    ScoredPassage best = index.search("does it regrow a full head of hair", Set.of(), 3).get(0);
    assertEquals("mixolin-men", best.source().id());
    assertEquals("Nobody regrew a full head.", best.passage());
    assertEquals(List.of(), index.search("full head", Set.of("fernweed"), 3));
    assertEquals(List.of(), index.search("", Set.of(), 3));
  }

  @Test
  void resolvesByIdentifierInAnyForm() {
    assertResolves("mixolin-men", Map.of("doi", "10.1000/MIX.11"));
    assertResolves("mixolin-men", Map.of("url", "https://doi.org/10.1000/mix.11"));
    assertResolves("mixolin-men", Map.of("url", "http://example.org/mixolin?utm_source=x#top"));
    assertResolves("fernweed-mice", Map.of("pmid", "123"));
    assertResolves("fernweed-mice", Map.of("url", "https://pubmed.ncbi.nlm.nih.gov/123/"));
    assertTrue(
        index.resolve(citation("a link", Map.of("url", "https://example.org/other"))).isEmpty());
    assertTrue(index.resolve(citation("a link", Map.of("pmid", "12"))).isEmpty());
  }

  @Test
  void resolvesByTitleButNeverGuesses() {
    String title = "Smith J. Mixolin drops twice daily in balding men of forty. J Hair 2011;3:1.";
    assertEquals("mixolin-men", index.resolve(citation(title, Map.of())).orElseThrow().id());
    for (String other :
        List.of(
            title.replace("2011", "2019"),
            "Mixolin in balding women of forty: tablets twice weekly",
            "Drops for men",
            "Fernweed ointment in a different trial of ninety volunteers",
            "Mixolin")) {
      assertTrue(index.resolve(citation(other, Map.of())).isEmpty(), other);
    }
    assertTrue(
        index.resolve(citation(title, Map.of("doi", "10.1000/another"))).isEmpty(), "other DOI");
  }

  @Test
  void profilesCountOnlyHair() {
    InterventionProfile mixolin = index.profile("mixolin");
    assertTrue(mixolin.known());
    assertEquals(EvidenceStage.PHASE_3, mixolin.bestHumanStage());
    assertTrue(mixolin.humanEfficacyTrial());
    assertEquals(2011, mixolin.firstHumanYear());
    assertTrue(mixolin.decided("fda", "gout", Approval.Decision.APPROVED));
    assertFalse(mixolin.approvedForHair());

    InterventionProfile fernweed = index.profile("fernweed");
    assertNull(fernweed.bestHumanStage());
    assertEquals(EvidenceStage.ANIMAL, fernweed.bestStage());
    assertFalse(fernweed.humanEfficacyTrial());

    assertFalse(index.profile("unheard-of").known());
  }

  @Test
  void replacesAnIndexAndLeavesNothingBeside() throws IOException {
    index.close();
    Path sources = folder.resolve("sources");
    Files.delete(sources.resolve("fernweed-mice.yml"));
    SourceIndexBuilder.build(
        sources, Lexicon.INTERVENTIONS, Lexicon.CONDITIONS, folder.resolve("index"));
    index = SourceIndex.open(folder.resolve("index"));
    assertEquals(2, index.size());
    try (Stream<Path> beside = Files.list(folder)) {
      assertEquals(2, beside.count());
    }
  }

  @Test
  void keepsTheOldIndexWhenARecordIsBroken() throws IOException {
    Path sources = folder.resolve("sources");
    Files.writeString(sources.resolve("zz.yml"), "id: zz\n");
    assertThrows(
        YamlException.class,
        () ->
            SourceIndexBuilder.build(
                sources, Lexicon.INTERVENTIONS, Lexicon.CONDITIONS, folder.resolve("index")));
    try (SourceIndex again = SourceIndex.open(folder.resolve("index"))) {
      assertEquals(3, again.size());
    }
  }

  @Test
  void saysWhatToDoWithoutAnIndex() {
    IOException e =
        assertThrows(IOException.class, () -> SourceIndex.open(folder.resolve("nowhere")));
    assertTrue(e.getMessage().contains("holds no index"), e.getMessage());
  }

  private void assertResolves(String id, Map<String, String> identifiers) {
    assertEquals(Optional.of(id), index.resolve(citation("a link", identifiers)).map(Source::id));
  }

  private List<String> found(String words) {
    return index.search(words, Set.of(), 10).stream().map(hit -> hit.source().id()).toList();
  }

  private static List<String> ids(List<Source> sources) {
    return sources.stream().map(Source::id).toList();
  }

  static Citation citation(String text, Map<String, String> identifiers) {
    return new Citation(
        text, new Span(0, text.length()), Citation.Kind.LISTED, new TreeMap<>(identifiers));
  }

  @Test
  void aQueryOfThousandsOfWordsIsAnsweredByItsRarestKnownOnes() {
    String words = IntStream.range(0, 3_000).mapToObj(i -> "word" + i).collect(joining(" "));
    String title = "Mixolin drops twice daily in balding men of forty";
    String entry = words + ". " + title + ". 2011.";
    Span whole = new Span(0, entry.length());
    Citation cited = new Citation(entry, whole, Citation.Kind.LISTED, new TreeMap<>());
    assertEquals(Optional.of("mixolin-men"), index.resolve(cited).map(Source::id));
    assertEquals("mixolin-men", index.search(entry, Set.of(), 3).get(0).source().id());
  }
}
