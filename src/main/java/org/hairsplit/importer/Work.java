package org.hairsplit.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.evidence.Approval;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;

/**
 * What a format says of one work, before anything is derived from it. Null and empty mean that the
 * format does not say. Filled by one thread, then handed to {@link Derivation}.
 */
final class Work {

  private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[6-9]|20)\\d\\d(?!\\d)");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]+");
  private static final Pattern PMCID = Pattern.compile("PMC\\d{4,9}");
  private static final Pattern NCT = Pattern.compile("NCT\\d{8}");

  /** Lexicon and corpus ids, if the format's own data decide; else derived from words. */
  @Nullable String kind;

  @Nullable EvidenceStage stage;
  @Nullable String title;
  @Nullable String publisher;
  @Nullable Integer year;
  @Nullable String species;
  @Nullable String age;
  @Nullable String sex;
  @Nullable Integer participants;
  @Nullable String phase;
  @Nullable String status;
  @Nullable String safety;
  @Nullable String limits;
  @Nullable String funding;

  /** The record's id, where the format has a number of its own; else made of identifiers. */
  @Nullable String id;

  final SortedMap<String, String> identifiers = new TreeMap<>();

  /** Publication types in the format's words. */
  final List<String> types = new ArrayList<>();

  /** Subject headings and keywords. */
  final List<String> subjects = new ArrayList<>();

  /** What was given and for what, where the format has fields for that. */
  final List<String> given = new ArrayList<>();

  final List<String> treated = new ArrayList<>();
  final List<Approval> approvals = new ArrayList<>();
  final List<String> outcomes = new ArrayList<>();

  /** Paragraphs of the text, the abstract first. */
  final List<String> text = new ArrayList<>();

  /** More text that says whom was studied and how, but is not quoted: methods, criteria. */
  final List<String> background = new ArrayList<>();

  /** White space as single blanks, without markup; null for nothing. */
  static @Nullable String clean(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String plain = raw.indexOf('<') < 0 ? raw : TAGS.matcher(raw).replaceAll("");
    StringBuilder clean = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean blank = c == '\u00a0' || Character.isWhitespace(c);
      if (!blank) {
        clean.append(c);
      } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    }
    String text = clean.toString().stripTrailing();
    return text.isEmpty() ? null : text;
  }

  void add(List<String> list, @Nullable String raw) {
    String clean = clean(raw);
    if (clean != null && !list.contains(clean)) {
      list.add(clean);
    }
  }

  void title(@Nullable String raw) {
    String clean = clean(raw);
    if (clean != null && title == null) {
      title = clean.endsWith(".") && !clean.endsWith("..") ? cut(clean) : clean;
    }
  }

  private static String cut(String title) {
    return title.length() == 1 ? title : title.substring(0, title.length() - 1);
  }

  /** The first year in {@code raw}, if there is one and no year is known yet. */
  void year(@Nullable String raw) {
    Matcher found = YEAR.matcher(raw == null ? "" : raw);
    if (year == null && found.find()) {
      year = Integer.valueOf(found.group());
    }
  }

  void doi(@Nullable String raw) {
    Matcher found = DOI.matcher(raw == null ? "" : raw);
    if (found.find()) {
      String doi = found.group().toLowerCase(Locale.ROOT).replaceFirst("[.,;)]+$", "");
      identifiers.putIfAbsent("doi", doi);
    }
  }

  void pmid(@Nullable String raw) {
    String digits = raw == null ? "" : raw.strip();
    if (digits.matches("[1-9]\\d{0,8}")) {
      identifiers.putIfAbsent("pmid", digits);
    }
  }

  void pmcid(@Nullable String raw) {
    String id = raw == null ? "" : raw.strip().toUpperCase(Locale.ROOT);
    Matcher found = PMCID.matcher(id.matches("\\d{4,9}") ? "PMC" + id : id);
    if (found.find()) {
      identifiers.putIfAbsent("pmcid", found.group());
    }
  }

  /** Every registration number of ClinicalTrials.gov in {@code raw}; several stand in a row. */
  void nct(@Nullable String raw) {
    Matcher found = NCT.matcher(raw == null ? "" : raw.toUpperCase(Locale.ROOT));
    while (found.find()) {
      String known = identifiers.get("nct");
      if (known == null) {
        identifiers.put("nct", found.group());
      } else if (!known.contains(found.group())) {
        identifiers.put("nct", known + " " + found.group());
      }
    }
  }

  void url(@Nullable String raw) {
    String url = raw == null ? "" : raw.strip();
    if (url.matches("https?://\\S+")) {
      doi(url);
      identifiers.putIfAbsent("url", url);
    }
  }
}
