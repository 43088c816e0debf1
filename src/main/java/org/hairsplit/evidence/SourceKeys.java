package org.hairsplit.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings identifiers to one form, so that the same work is found however it is pointed to: {@code
 * doi:10.1000/x}, {@code pmid:1}, {@code pmcid:pmc1}, {@code nct:nct00000000}, {@code
 * url:example.org/a}. A URL that holds a DOI, a PubMed or a registry number counts as that too.
 */
final class SourceKeys {

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s?#&\"<>]+");
  private static final Pattern PMID =
      Pattern.compile(
          "(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/(?:m/)?pubmed|"
              + "europepmc\\.org/(?:article|abstract)/med)/(\\d+)");
  private static final Pattern PMCID = Pattern.compile("\\bpmc\\d{4,}\\b");
  private static final Pattern NCT = Pattern.compile("\\bnct\\d{8}\\b");
  private static final Pattern ISRCTN = Pattern.compile("\\bisrctn\\d{8}\\b");
  private static final Pattern ACTRN = Pattern.compile("\\bactrn\\d{14}\\b");
  private static final Pattern EU_TRIAL = Pattern.compile("\\b20\\d\\d-\\d{6}-\\d\\d\\b");

  /** Nature's addresses are its DOIs without the prefix. */
  private static final Pattern NATURE =
      Pattern.compile("\\bnature\\.com/articles/((?:s\\d{5}-|nature|n[a-z]{1,6}\\.)[a-z0-9.-]+)");

  private static final Pattern URL_START = Pattern.compile("^[a-z]+://(?:www\\.|amp\\.|m\\.)?");
  private static final Pattern TRACKING = Pattern.compile("[?&](?:utm_[a-z]+|fbclid|gclid)=[^&#]*");
  private static final Pattern URL_END = Pattern.compile("(?:/amp|/index\\.html?)?/?$");
  private static final Pattern DOI_END =
      Pattern.compile("(?:/(?:full|fulltext|full-text|pdf|epub|abstract|html))?[.,;)/]*$");

  /** A preprint keeps its DOI from version to version. */
  private static final Pattern PREPRINT_END =
      Pattern.compile("^(10\\.1101/[0-9.]+)v\\d+(?:\\..*)?$");

  private SourceKeys() {}

  /** The keys of {@code identifiers}, sorted; kinds that name no work, such as year, are left. */
  static SortedSet<String> of(Map<String, String> identifiers) {
    SortedSet<String> keys = new TreeSet<>();
    identifiers.forEach((kind, values) -> add(keys, kind, values.toLowerCase(Locale.ROOT).strip()));
    return keys;
  }

  private static void add(SortedSet<String> keys, String kind, String values) {
    switch (kind) {
      case "doi" -> addAll(keys, "doi:", DOI.matcher(values));
      case "url" -> {
        for (String url : values.split("\\s+")) {
          addUrl(keys, url);
        }
      }
      case "pmid", "pmcid", "nct", "eudract", "isrctn", "actrn" -> {
        for (String value : values.split("\\s+")) {
          keys.add(kind + ":" + value);
        }
      }
      default -> {}
    }
  }

  private static void addUrl(SortedSet<String> keys, String url) {
    addAll(keys, "doi:", DOI.matcher(url.replace("%2f", "/")));
    addAll(keys, "pmcid:", PMCID.matcher(url));
    addAll(keys, "nct:", NCT.matcher(url));
    addAll(keys, "isrctn:", ISRCTN.matcher(url));
    addAll(keys, "actrn:", ACTRN.matcher(url));
    addAll(keys, "eudract:", EU_TRIAL.matcher(url));
    Matcher nature = NATURE.matcher(url);
    if (nature.find()) {
      keys.add("doi:10.1038/" + DOI_END.matcher(nature.group(1)).replaceFirst(""));
    }
    Matcher pmid = PMID.matcher(url);
    if (pmid.find()) {
      keys.add("pmid:" + pmid.group(1));
    }
    keys.add("url:" + normal(url));
  }

  private static void addAll(SortedSet<String> keys, String prefix, Matcher matcher) {
    while (matcher.find()) {
      String found = matcher.group();
      keys.add(prefix + (prefix.equals("doi:") ? bareDoi(found) : found));
    }
  }

  private static String bareDoi(String found) {
    String bare = DOI_END.matcher(found).replaceFirst("");
    return PREPRINT_END.matcher(bare).replaceFirst("$1");
  }

  /** Without scheme, {@code www}, fragment, tracking parameters and a last slash. */
  private static String normal(String url) {
    String bare = URL_START.matcher(url).replaceFirst("");
    int fragment = bare.indexOf('#');
    bare = fragment < 0 ? bare : bare.substring(0, fragment);
    bare = TRACKING.matcher(bare).replaceAll("");
    return URL_END.matcher(bare).replaceFirst("");
  }
}
