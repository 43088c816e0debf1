package org.hairsplit.baseline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Fingerprints;
import org.hairsplit.judgement.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a run finds with a baseline. An article whose path the baseline does not know takes
 * over what is accepted in a file that is gone, if they share a finding or a title: it was renamed.
 * Articles must come in a fixed order; used by one thread.
 */
public final class BaselineMatch {

  private static final Suppression ACCEPTED =
      new Suppression(Suppression.Kind.BASELINE, null, null);

  private final BaselinePaths paths;
  private final Map<String, AcceptedFile> accepted = new TreeMap<>();
  private final Map<String, String> renamed = new TreeMap<>();
  private final TreeSet<String> checked = new TreeSet<>();
  private final List<BaselineEntry> fresh = new ArrayList<>();

  /**
   * @param baseline where the baseline lies or will lie
   * @param entries what it accepts
   */
  public BaselineMatch(Path baseline, List<BaselineEntry> entries) {
    this.paths = BaselinePaths.of(baseline);
    entries.stream()
        .collect(Collectors.groupingBy(BaselineEntry::path, TreeMap::new, Collectors.toList()))
        .forEach((path, ofFile) -> accepted.put(path, new AcceptedFile(ofFile)));
  }

  /** The assessment with the accepted findings marked; to be called once for an article. */
  public Assessment mark(Assessment assessment) {
    String path = paths.name(assessment.article().path());
    checked.add(path);
    AcceptedFile file = file(path, assessment);
    List<Finding> marked = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Finding finding : assessment.findings()) {
      boolean known = finding.counts() && file != null && file.accepts(finding);
      marked.add(known ? finding.suppressed(ACCEPTED) : finding);
      if (finding.counts() && !known) {
        others.add(finding);
      }
    }
    fresh.addAll(entries(path, assessment, others));
    return assessment.withFindings(marked);
  }

  /** Counted findings that no entry accepts, so far; sorted, no two of the same. */
  public List<BaselineEntry> fresh() {
    return all(List.of(), fresh);
  }

  /**
   * What is accepted and no longer found: in the articles checked so far, or their file is gone.
   */
  public List<BaselineEntry> gone() {
    List<BaselineEntry> gone = new ArrayList<>();
    accepted.forEach(
        (path, file) -> {
          if (isSettled(path)) {
            gone.addAll(file.gone());
          }
        });
    return gone.stream().sorted().toList();
  }

  /** What the baseline should hold now, without anything new. */
  public List<BaselineEntry> kept() {
    List<BaselineEntry> kept = new ArrayList<>();
    accepted.forEach(
        (path, file) -> {
          String now = renamed.getOrDefault(path, path);
          List<BaselineEntry> met = file.met();
          (isSettled(path) ? met : all(met, file.gone()))
              .forEach(entry -> kept.add(entry.withPath(now)));
        });
    return kept.stream().sorted().toList();
  }

  /** {@link #kept} with everything new accepted too. */
  public List<BaselineEntry> keptAndFresh() {
    return all(kept(), fresh());
  }

  private static List<BaselineEntry> all(List<BaselineEntry> some, List<BaselineEntry> others) {
    Map<String, BaselineEntry> all = new LinkedHashMap<>();
    some.forEach(entry -> all.put(key(entry), entry));
    others.forEach(
        entry ->
            all.merge(
                key(entry), entry, (one, other) -> one.withCount(one.count() + other.count())));
    return all.values().stream().sorted().toList();
  }

  private static String key(BaselineEntry entry) {
    return entry.path() + "\n" + entry.fingerprint();
  }

  /** Whether we know what became of a file: it was checked, or it is there no more. */
  private boolean isSettled(String path) {
    return checked.contains(path) || renamed.containsKey(path) || paths.isGone(path);
  }

  private @Nullable AcceptedFile file(String path, Assessment assessment) {
    AcceptedFile file = accepted.get(path);
    if (file != null) {
      return file;
    }
    String before = nameBefore(assessment);
    if (before == null) {
      return null;
    }
    renamed.put(before, path);
    return accepted.get(before);
  }

  /** Of the files that are gone, the one most like the article. */
  private @Nullable String nameBefore(Assessment assessment) {
    String title = title(assessment.article());
    String best = null;
    int most = 0;
    for (Map.Entry<String, AcceptedFile> file : accepted.entrySet()) {
      int likeness = file.getValue().likeness(assessment.findings());
      boolean alike = likeness > most || (best == null && file.getValue().isAllAbout(title));
      if (alike && !renamed.containsKey(file.getKey()) && paths.isGone(file.getKey())) {
        best = file.getKey();
        most = likeness;
      }
    }
    return best;
  }

  /** Entries for findings; those in equal sentences become one with their count. */
  private static List<BaselineEntry> entries(
      String path, Assessment assessment, List<Finding> findings) {
    Map<String, BaselineEntry> entries = new LinkedHashMap<>();
    Map<String, String> following = new LinkedHashMap<>();
    for (Finding finding : assessment.findings()) {
      String first = following.getOrDefault(finding.fingerprint(), finding.fingerprint());
      int number = finding.fingerprint().equals(first) ? 1 : number(finding, first);
      following.put(Fingerprints.nth(first, number + 1), first);
      if (findings.contains(finding)) {
        BaselineEntry one =
            new BaselineEntry(path, finding.rule(), first, 1, text(assessment, finding));
        entries.merge(first, one, (many, more) -> many.withCount(many.count() + 1));
      }
    }
    return List.copyOf(entries.values());
  }

  private static int number(Finding finding, String first) {
    int number = 2;
    while (!Fingerprints.nth(first, number).equals(finding.fingerprint())) {
      number++;
    }
    return number;
  }

  private static String text(Assessment assessment, Finding finding) {
    return assessment.claims().stream()
        .filter(judged -> judged.claim().id().equals(finding.claim()))
        .map(judged -> judged.claim().text())
        .findFirst()
        .orElseGet(
            () ->
                finding.span() == null
                    ? title(assessment.article())
                    : finding.span().cut(assessment.article().text()));
  }

  private static String title(Article article) {
    return article.title() == null ? "" : article.title();
  }
}
