package org.hairsplit.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.fetch.FetchException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Gets what public services know under an identifier, from the disk if it was got before. Nothing
 * is sent but the identifier and who asks. Safe for many threads.
 */
public final class SourceFetcher {

  /** Full texts of PubMed Central and some labels reach a few megabytes. */
  private static final Download.Limits LIMITS =
      new Download.Limits(20_000_000, Duration.ofSeconds(60), 3);

  private static final Pattern FOUND_ONE = Pattern.compile("<Count>1</Count>");
  private static final Pattern FOUND_ID = Pattern.compile("<Id>(\\d+)</Id>");

  private final Settings settings;
  private final Waiting waiting;
  private final PoliteClient client;
  private final @Nullable FetchCache cache;

  /**
   * Who asks, and where.
   *
   * @param version of hairsplit, told to the services
   * @param mail of the user, so that a service can write before it blocks; null to tell none
   * @param cache folder of answers kept; null to keep none
   * @param addresses of services that are not where {@link Service#address} has them
   * @param allowed which machines may be asked
   */
  public record Settings(
      String version,
      @Nullable String mail,
      @Nullable Path cache,
      Map<Service, URI> addresses,
      Predicate<InetAddress> allowed) {

    public Settings {
      addresses = Map.copyOf(addresses);
    }

    /** The services where they are, on public machines only. */
    public static Settings of(String version, @Nullable String mail, @Nullable Path cache) {
      return new Settings(version, mail, cache, Map.of(), PublicMachines::isPublic);
    }
  }

  /** A fetcher on the machine's clock. */
  public SourceFetcher(Settings settings) {
    this(settings, LIMITS, Waiting.real());
  }

  SourceFetcher(Settings settings, Download.Limits limits, Waiting waiting) {
    this.settings = settings;
    this.waiting = waiting;
    Map<String, String> headers = new TreeMap<>();
    headers.put("User-Agent", agent(settings));
    headers.put("Accept-Encoding", "gzip");
    client = new PoliteClient(new Download(settings.allowed(), limits), waiting, headers);
    cache = settings.cache() == null ? null : new FetchCache(settings.cache());
  }

  /**
   * What a service knows of the work or trial. A DOI is looked up in PubMed first, which has the
   * abstract, then at Crossref.
   *
   * @throws FetchException if no service knows it, or none can be reached
   */
  public Fetched fetch(Identifier identifier) throws FetchException {
    String value = identifier.value();
    return switch (identifier.kind()) {
      case PMID -> pubmed(identifier, value, ">" + value + "</PMID>");
      case PMCID ->
          get(
              identifier,
              Service.NCBI,
              "efetch.fcgi?db=pmc&retmode=xml&id=" + value.substring("PMC".length()),
              "<article");
      case DOI -> work(identifier);
      case NCT ->
          get(
              identifier,
              Service.CLINICAL_TRIALS,
              "studies/" + value + "?format=json",
              "\"" + value + "\"");
      case LABEL ->
          get(
              identifier,
              Service.OPENFDA,
              "drug/label.json?limit=1&search=" + encoded("set_id:\"" + value + "\""),
              value);
      case FDA_APPLICATION ->
          get(
              identifier,
              Service.OPENFDA,
              "drug/drugsfda.json?limit=1&search="
                  + encoded("application_number:\"NDA" + value + "\""),
              value);
    };
  }

  private Fetched work(Identifier doi) throws FetchException {
    FetchException atPubmed;
    try {
      return pubmed(doi, pmid(doi), doi.value());
    } catch (FetchException e) {
      if (e.reason() == Reason.REFUSED) {
        throw e;
      }
      atPubmed = e;
    }
    try {
      return get(doi, Service.CROSSREF, "works/" + encoded(doi.value()), doi.value());
    } catch (FetchException e) {
      // Unknown to one and out of reach at the other is not unknown.
      throw e.reason() == Reason.NOT_FOUND && atPubmed.reason() == Reason.UNAVAILABLE
          ? atPubmed
          : e;
    }
  }

  /** PubMed guesses at what it cannot find; the record that comes must name the DOI. */
  private String pmid(Identifier doi) throws FetchException {
    String query = "esearch.fcgi?db=pubmed&retmode=xml&term=" + encoded(doi.value() + "[doi]");
    String found = text(get(doi, Service.NCBI, query, "<eSearchResult").body());
    Matcher id = FOUND_ID.matcher(found);
    if (!FOUND_ONE.matcher(found).find() || !id.find()) {
      throw new FetchException(Reason.NOT_FOUND, "PubMed does not know it", null);
    }
    return id.group(1);
  }

  private Fetched pubmed(Identifier identifier, String pmid, String sign) throws FetchException {
    return get(identifier, Service.NCBI, "efetch.fcgi?db=pubmed&retmode=xml&id=" + pmid, sign);
  }

  /**
   * @param query relative to the service's address
   * @param sign what a record of this identifier holds; a service that knows nothing may answer 200
   */
  private Fetched get(Identifier identifier, Service service, String query, String sign)
      throws FetchException {
    URI address = settings.addresses().getOrDefault(service, service.address()).resolve(query);
    Optional<FetchCache.Entry> kept = kept(address);
    if (kept.isPresent()) {
      // PubMed gives the same record for its number and for whatever it takes for its DOI.
      checkNames(service, text(kept.get().body()), sign);
      return new Fetched(identifier, service, address, kept.get().mediaType(), kept.get().body());
    }
    Answer answer = client.get(service, URI.create(address + whoAsks(service, query)));
    byte[] body = answer.body();
    check(service, answer, body, sign);
    keep(address, answer.mediaType(), body);
    return new Fetched(identifier, service, address, answer.mediaType(), body);
  }

  private static void check(Service service, Answer answer, byte[] body, String sign)
      throws FetchException {
    String type = answer.mediaType();
    if (!service.mediaTypes().contains(type)) {
      throw bad(service, "answers with " + (type.isEmpty() ? "something unnamed" : type));
    }
    String text = text(body).strip();
    boolean json = type.endsWith("json");
    boolean whole =
        json
            ? text.startsWith("{") && text.endsWith("}")
            : text.startsWith("<") && text.endsWith(">");
    if (!whole) {
      throw bad(service, "the answer is not " + (json ? "JSON" : "XML") + " or breaks off");
    }
    checkNames(service, text, sign);
  }

  private static void checkNames(Service service, String text, String sign) throws FetchException {
    if (!text.toLowerCase(Locale.ROOT).contains(sign.toLowerCase(Locale.ROOT))) {
      throw new FetchException(Reason.NOT_FOUND, service.title() + " does not know it", null);
    }
  }

  private static FetchException bad(Service service, String what) {
    return new FetchException(Reason.BAD_ANSWER, service.title() + ": " + what, "try again later");
  }

  private Optional<FetchCache.Entry> kept(URI address) throws FetchException {
    try {
      return cache == null ? Optional.empty() : cache.get(address, waiting.now());
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private void keep(URI address, String mediaType, byte[] body) throws FetchException {
    try {
      if (cache != null) {
        cache.put(address, mediaType, body);
      }
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private FetchException notKept(IOException e) {
    return new FetchException(
        Reason.REFUSED,
        "the cache " + settings.cache() + " cannot be used: " + e,
        "give another folder with --cache");
  }

  /** Each service has its own names for it. */
  private String whoAsks(Service service, String query) {
    Map<String, String> who = new TreeMap<>();
    String mail = settings.mail();
    if (service == Service.NCBI) {
      who.put("tool", "hairsplit");
    }
    if (mail != null && service == Service.NCBI) {
      who.put("email", mail);
    }
    if (mail != null && service == Service.CROSSREF) {
      who.put("mailto", mail);
    }
    StringBuilder added = new StringBuilder();
    for (Map.Entry<String, String> one : who.entrySet()) {
      added.append(query.contains("?") || added.length() > 0 ? '&' : '?');
      added.append(one.getKey()).append('=').append(encoded(one.getValue()));
    }
    return added.toString();
  }

  private static String agent(Settings settings) {
    String mail = settings.mail() == null ? "" : " (mailto:" + settings.mail() + ")";
    return "hairsplit/" + settings.version() + mail;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
