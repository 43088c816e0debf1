package org.hairsplit.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Fingerprints;
import org.jspecify.annotations.Nullable;

/** What a baseline accepts in one article, and what of it was met. Used by one thread. */
final class AcceptedFile {

  private final List<BaselineEntry> entries;
  private final Map<String, BaselineEntry> byFingerprint = new HashMap<>();
  private final Map<BaselineEntry, Integer> met = new HashMap<>();

  AcceptedFile(List<BaselineEntry> entries) {
    this.entries = List.copyOf(entries);
    for (BaselineEntry entry : entries) {
      for (int number = 1; number <= entry.count(); number++) {
        byFingerprint.put(Fingerprints.nth(entry.fingerprint(), number), entry);
      }
    }
  }

  /** Whether the finding is accepted; it is met then. Asked once for each finding. */
  boolean accepts(Finding finding) {
    BaselineEntry entry = entry(finding);
    if (entry == null) {
      return false;
    }
    met.merge(entry, 1, Integer::sum);
    return true;
  }

  /** How many findings that have a place are accepted here, without meeting them. */
  int likeness(List<Finding> findings) {
    return (int) findings.stream().filter(f -> f.span() != null && entry(f) != null).count();
  }

  /** Whether all that is accepted is said of an article of this title as a whole. */
  boolean isAllAbout(String title) {
    return !title.isEmpty() && entries.stream().allMatch(e -> isWhole(e) && e.text().equals(title));
  }

  /** What was met, with the counts of now. */
  List<BaselineEntry> met() {
    return counted(true);
  }

  /** What was not met, or less often than accepted. */
  List<BaselineEntry> gone() {
    return counted(false);
  }

  private List<BaselineEntry> counted(boolean wanted) {
    List<BaselineEntry> counted = new ArrayList<>();
    for (BaselineEntry entry : entries) {
      int times = met.getOrDefault(entry, 0);
      int count = wanted ? times : entry.count() - times;
      if (count > 0) {
        counted.add(entry.withCount(count));
      }
    }
    return counted;
  }

  private @Nullable BaselineEntry entry(Finding finding) {
    BaselineEntry entry = byFingerprint.get(finding.fingerprint());
    return entry != null && entry.rule().equals(finding.rule()) ? entry : null;
  }

  private static boolean isWhole(BaselineEntry entry) {
    return Fingerprints.of(entry.rule(), "").equals(entry.fingerprint());
  }
}
