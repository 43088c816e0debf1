package org.hairsplit.evidence;

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

  private static final int CANDIDATES = 10;

  /** A note of ours on a remedy is no work that anybody could cite. */
  private static final String NOTE = "evidence-note";

  /** What the number of a trial stands for, unless the citation says more. */
  private static final String REGISTRATION = "trial-registration";

  /** Identifiers that belong to one work; the others belong to a trial. */
  private static final List<String> WORK = List.of("doi:", "pmid:", "pmcid:");

  private static final String PAGE = "url:";

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final SourceIndex index;
  private final TitleWords titleWords = new TitleWords();

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
    Set<Source> works = new LinkedHashSet<>();
    Set<Source> others = new LinkedHashSet<>();
    SortedSet<String> keys = SourceKeys.of(citation.identifiers());
    for (String key : keys) {
      boolean work = key.startsWith(PAGE) || WORK.stream().anyMatch(key::startsWith);
      Set<Source> found = work ? works : others;
      found.addAll(index.sourcesWith(SourceDocument.KEY, key));
    }
    if (!works.isEmpty()) {
      return nearest(works, citation);
    }
    // A report of a trial is not another report of that trial.
    others.removeIf(source -> WORK.stream().anyMatch(kind -> holds(keys, kind)));
    return nearest(others, citation);
  }

  private Optional<Source> nearest(Set<Source> found, Citation citation) {
    Set<String> words = index.stems(citation.text());
    return found.stream()
        .max(
            Comparator.comparingDouble((Source source) -> nearness(source, words))
                .thenComparing(source -> source.kind().equals(REGISTRATION))
                .thenComparing(Source::id, Comparator.reverseOrder()));
  }

  /** A few shared words, such as the name of the drug, decide nothing. */
  private double nearness(Source source, Set<String> words) {
    double share = index.titleWords(source.title()).coveredBy(words);
    return share < 0.5 ? 0 : share;
  }

  private Optional<Source> byTitle(Citation citation) {
    String text = citation.text();
    List<TitleWord> words = titleWords.of(text);
    if (words.size() < TitleFit.LEAST_WORDS) {
      return Optional.empty();
    }
    Source best = null;
    double most = 0;
    for (Source source : index.byTitle(text, CANDIDATES)) {
      if (source.kind().equals(NOTE) || !sameYear(source, citation) || differs(source, citation)) {
        continue;
      }
      TitleFit fit = fit(source, citation, words);
      if (fit.holds() && fit.share() > most) {
        best = source;
        most = fit.share();
      }
    }
    return Optional.ofNullable(best);
  }

  private TitleFit fit(Source source, Citation citation, List<TitleWord> words) {
    String title = source.title();
    Integer year = source.year();
    boolean same = year != null && years(source, citation).contains(year);
    return new TitleFit(
        title, titleWords.of(title), citation.text(), words, index.titleWords(title), same);
  }

  /** Online and print years may differ by one; a citation without a year fits any. */
  private static boolean sameYear(Source source, Citation citation) {
    Integer year = source.year();
    Set<Integer> years = years(source, citation);
    return year == null
        || years.isEmpty()
        || years.stream().anyMatch(other -> Math.abs(other - year) <= 1);
  }

  private static Set<Integer> years(Source source, Citation citation) {
    Set<Integer> years = years(citation.text());
    years.addAll(years(citation.identifiers().getOrDefault("year", "")));
    // A year of the title tells of what was studied.
    years.removeAll(years(source.title()));
    return years;
  }

  private static Set<Integer> years(String text) {
    Set<Integer> years = new LinkedHashSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group()));
    }
    return years;
  }

  /** Two works with the same title and different numbers are two works. */
  private static boolean differs(Source source, Citation citation) {
    SortedSet<String> ours = SourceKeys.of(source.identifiers());
    SortedSet<String> theirs = SourceKeys.of(citation.identifiers());
    for (String kind : List.of("doi:", "pmid:", "pmcid:", "nct:")) {
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
