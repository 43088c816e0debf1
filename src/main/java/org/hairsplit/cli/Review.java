package org.hairsplit.cli;

import java.util.List;
import org.hairsplit.baseline.BaselineMatch;
import org.hairsplit.changes.ChangedFindings;
import org.hairsplit.changes.ChangedLines;
import org.hairsplit.changes.Changes;
import org.hairsplit.judgement.Assessment;
import org.jspecify.annotations.Nullable;

/** What a run looks at, and what it accepts. Used by one thread. */
final class Review {

  /** Everything counts. */
  static final Review OF_ALL = new Review(null, null);

  private final @Nullable Changes changes;
  private final @Nullable BaselineMatch baseline;

  /**
   * @param changes outside of which nothing is looked at; null to look everywhere
   * @param baseline of accepted findings, or null
   */
  Review(@Nullable Changes changes, @Nullable BaselineMatch baseline) {
    this.changes = changes;
    this.baseline = baseline;
  }

  /**
   * The inputs to be checked at all: an article that did not change need not be read. What is no
   * article, such as a missing file, is told of all the same.
   */
  List<Input> narrow(List<Input> inputs) {
    Changes only = changes;
    return only == null
        ? inputs
        : inputs.stream()
            .filter(input -> !input.isReadable() || only.of(input.path()).isPresent())
            .toList();
  }

  /** The assessment with what counts; to be called in the order of the inputs. */
  Assessment of(Assessment assessment) {
    Assessment kept = assessment;
    if (changes != null) {
      ChangedLines lines = changes.of(assessment.article().path()).orElse(ChangedLines.NONE);
      kept = ChangedFindings.of(assessment, lines);
    }
    return baseline == null ? kept : baseline.mark(kept);
  }

  /** Whether what is true of a whole article, such as its score, is news. */
  boolean looksAtWhole(Assessment assessment) {
    return changes == null
        || changes
            .of(assessment.article().path())
            .filter(lines -> lines.rewrite(assessment.article()))
            .isPresent();
  }

  /** How many accepted findings are there no more; 0 where not all was looked at. */
  int gone() {
    return baseline == null || changes != null
        ? 0
        : baseline.gone().stream().mapToInt(entry -> entry.count()).sum();
  }
}
