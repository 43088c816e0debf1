package org.hairsplit.baseline;

import java.util.Comparator;

/**
 * One accepted finding, or several of one rule in equal sentences of an article.
 *
 * @param path of the article, from the folder of the baseline, with {@code /} between folders
 * @param rule id of the check
 * @param fingerprint of the first of them
 * @param count how many, 1 or more
 * @param text the words at fault, or the title for what is said of a whole article; for people
 */
public record BaselineEntry(String path, String rule, String fingerprint, int count, String text)
    implements Comparable<BaselineEntry> {

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::text)
          .thenComparing(BaselineEntry::fingerprint)
          .thenComparing(BaselineEntry::count);

  /** Refuses a count below 1. */
  public BaselineEntry {
    if (count < 1) {
      throw new IllegalArgumentException("count " + count);
    }
  }

  BaselineEntry withCount(int other) {
    return new BaselineEntry(path, rule, fingerprint, other, text);
  }

  BaselineEntry withPath(String other) {
    return new BaselineEntry(other, rule, fingerprint, count, text);
  }

  /** By path, then by what never moves with an edit elsewhere. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
