package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.article.Citation;

/** Finds the record that a citation points to. A wrong record is worse than none. */
final class CitationMatcher {

  /** Share of a title, by weight, that a citation must hold. */
  private static final double TITLE_SHARE = 0.7;

  private static final int LEAST_WORDS = 4;
  private static final int CANDIDATES = 5;

  /** A note of ours on a remedy is no work that anybody could cite. */
  private static final String NOTE = "evidence-note";

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final SourceIndex index;

  CitationMatcher(SourceIndex index) {
    this.index = index;
  }

  /** The record, or empty if none fits for certain. */
  Optional<Source> match(Citation citation) {
    Optional<Source> named = byIdentifier(citation);
    return named.isPresent() ? named : byTitle(citation);
  }

  /** One registry number may stand for a registration and its reports: the title decides. */
  private Optional<Source> byIdentifier(Citation citation) {
    Set<Source> found = new LinkedHashSet<>();
    for (String key : SourceKeys.of(citation.identifiers())) {
      found.addAll(index.sourcesWith(SourceDocument.KEY, key));
    }
    Set<String> words = index.stems(citation.text());
    return found.stream()
        .max(
            Comparator.comparingDouble((Source source) -> titleShare(source, words))
                .thenComparing(Source::id, Comparator.reverseOrder()));
  }

  private Optional<Source> byTitle(Citation citation) {
    Set<String> words = index.stems(citation.text());
    if (words.size() < LEAST_WORDS) {
      return Optional.empty();
    }
    return index.byTitle(citation.text(), CANDIDATES).stream()
        .filter(source -> !source.kind().equals(NOTE))
        .filter(source -> sharedWords(source, words) >= LEAST_WORDS)
        .filter(source -> titleShare(source, words) >= TITLE_SHARE)
        .filter(source -> sameYear(source, citation) && !differs(source, citation))
        .max(Comparator.comparingDouble(source -> titleShare(source, words)));
  }

  private double titleShare(Source source, Set<String> words) {
    return index.titleWords(source.title()).coveredBy(words);
  }

  private int sharedWords(Source source, Set<String> words) {
    return index.titleWords(source.title()).sharedWith(words);
  }

  /** Online and print years may differ by one; a citation without a year fits any. */
  private static boolean sameYear(Source source, Citation citation) {
    Integer year = source.year();
    List<Integer> years = years(citation);
    return year == null
        || years.isEmpty()
        || years.stream().anyMatch(other -> Math.abs(other - year) <= 1);
  }

  private static List<Integer> years(Citation citation) {
    List<Integer> years = new ArrayList<>();
    String year = citation.identifiers().get("year");
    Matcher matcher = YEAR.matcher(year == null ? citation.text() : year);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group()));
    }
    return years;
  }

  /** Two works with the same title and different numbers are two works. */
  private static boolean differs(Source source, Citation citation) {
    SortedSet<String> ours = SourceKeys.of(source.identifiers());
    SortedSet<String> theirs = SourceKeys.of(citation.identifiers());
    for (String kind : List.of("doi:", "pmid:", "nct:")) {
      boolean both = holds(ours, kind) && holds(theirs, kind);
      if (both && theirs.stream().noneMatch(key -> key.startsWith(kind) && ours.contains(key))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(SortedSet<String> keys, String kind) {
    return keys.stream().anyMatch(key -> key.startsWith(kind));
  }
}
