package org.hairsplit.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/** The formats of identifiers of works and trials, and their one spelling. */
final class Identifiers {

  private static final List<Form> FORMS =
      List.of(
          new Form("doi", "10.", "\\b(?<id>10\\.\\d{4,9}/[^\\s\"<>\\[\\]{}|]+)"),
          new Form("pmid", "pmid", "\\bPMID\\s*[:#]?\\s*(?<id>\\d{4,9})\\b"),
          new Form("pmid", "pubmed", "\\b(?:PubMed ID\\s*[:#]?|PubMed:)\\s*(?<id>\\d{4,9})\\b"),
          new Form("pmcid", "pmcid", "\\bPMCID\\s*[:#]?\\s*(?<id>(?:PMC)?\\d{4,9})\\b"),
          new Form("pmcid", "pmc", "\\b(?<id>PMC\\d{4,9})\\b"),
          new Form("nct", "nct", "\\b(?<id>NCT[ -]?\\d{8})\\b"),
          new Form("isrctn", "isrctn", "\\b(?<id>ISRCTN[ -]?\\d{6,8})\\b"),
          new Form("actrn", "actrn", "\\b(?<id>ACTRN[ -]?\\d{14}p?)\\b"),
          new Form(
              "eudract",
              "eudract",
              "\\bEudraCT[^\\d]{0,20}(?<id>(?:19|20)\\d\\d-\\d{6}-\\d\\d)\\b"),
          new Form(
              "eudract",
              "clinicaltrialsregister.eu/",
              "clinicaltrialsregister\\.eu/\\S{0,200}?(?<id>(?:19|20)\\d\\d-\\d{6}-\\d\\d)\\b"),
          new Form("eudract", "-5", "\\b(?<id>20\\d\\d-5\\d{5}-\\d\\d(?:-\\d\\d)?)\\b"),
          new Form("url", "://", "(?<id>https?://[^\\s<>\"\u201c\u201d\\[\\]{}|]+)"));

  private static final Pattern PUBMED =
      Pattern.compile(
          "(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/(?:m/)?pubmed|"
              + "europepmc\\.org/(?:article|abstract)/med)/(\\d{4,9})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|source)=.*",
          Pattern.CASE_INSENSITIVE);

  private Identifiers() {}

  /**
   * An identifier found in a text.
   *
   * @param kind as in {@link Citation#identifiers}
   * @param span where in the text
   */
  record Found(String kind, String value, Span span) {}

  /**
   * How identifiers of a kind are written.
   *
   * @param needs what every one of them holds, in lower case: a text without it is not searched
   */
  private record Form(String kind, String needs, Pattern pattern) {
    Form(String kind, String needs, String pattern) {
      this(kind, needs, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }
  }

  /** All identifiers in {@code text}, by kind, then in the order of the text. */
  static List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Form form : FORMS) {
      if (!lower.contains(form.needs())) {
        continue;
      }
      Matcher found = form.pattern().matcher(text);
      while (found.find()) {
        String raw = withoutTail(found.group("id"));
        int start = form.kind().equals("pmid") ? found.start() : found.start("id");
        String value = normalise(form.kind(), raw);
        if (value != null) {
          all.add(new Found(form.kind(), value, new Span(start, found.start("id") + raw.length())));
        }
      }
    }
    return all;
  }

  /** What an address says about the work behind it; empty if it is no web address. */
  static SortedMap<String, String> ofUrl(String address) {
    SortedMap<String, String> identifiers = new TreeMap<>();
    String url = normaliseUrl(address);
    if (url == null) {
      return identifiers;
    }
    for (Found found : in(url)) {
      identifiers.putIfAbsent(found.kind(), found.value());
    }
    identifiers.put("url", url);
    Matcher pubmed = PUBMED.matcher(url);
    if (pubmed.find()) {
      identifiers.put("pmid", pubmed.group(1));
    }
    return identifiers;
  }

  /** The host without {@code www.}, or null. */
  static @Nullable String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? null : withoutWww(host);
    } catch (IllegalArgumentException e) {
      // Not an address; the caller asked whether it is one.
      return null;
    }
  }

  static String withoutWww(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private static @Nullable String normalise(String kind, String raw) {
    return switch (kind) {
      case "doi" -> raw.toLowerCase(Locale.ROOT);
      case "url" -> normaliseUrl(raw);
      case "actrn" -> joined(raw).replaceFirst("P$", "p");
      case "pmcid" -> joined(raw).startsWith("PMC") ? joined(raw) : "PMC" + joined(raw);
      case "nct", "isrctn" -> joined(raw).replace("-", "");
      default -> raw.toUpperCase(Locale.ROOT);
    };
  }

  private static String joined(String raw) {
    return raw.toUpperCase(Locale.ROOT).replaceAll("(?<=^[A-Z]{3,6})[ -]", "").replace(" ", "");
  }

  /** Lower-case scheme and host, no fragment, no tracking parameters, no slash at the end. */
  private static @Nullable String normaliseUrl(String address) {
    String host = host(address.replace(" ", "%20"));
    int scheme = address.indexOf("://");
    String protocol = scheme < 0 ? "" : address.substring(0, scheme).toLowerCase(Locale.ROOT);
    if (host == null || !(protocol.equals("http") || protocol.equals("https"))) {
      return null;
    }
    int rest = address.indexOf('/', scheme + 3);
    String path = rest < 0 ? "" : address.substring(rest);
    int fragment = path.indexOf('#');
    path = fragment < 0 ? path : path.substring(0, fragment);
    int question = path.indexOf('?');
    String query = question < 0 ? "" : withoutTracking(path.substring(question + 1));
    path = question < 0 ? path : path.substring(0, question);
    return protocol + "://" + host + withoutSlashes(path) + query;
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String withoutTracking(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** Without the marks of the sentence around it; a bracket stays if it was opened inside. */
  private static String withoutTail(String raw) {
    long neverOpened = count(raw, ')') - count(raw, '(');
    int end = raw.length();
    while (end > 1) {
      char last = raw.charAt(end - 1);
      boolean closesNothing = last == ')' && neverOpened > 0;
      if (".,;:!?'\"*_\u2019".indexOf(last) < 0 && !closesNothing) {
        break;
      }
      neverOpened -= closesNothing ? 1 : 0;
      end--;
    }
    return raw.substring(0, end);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
