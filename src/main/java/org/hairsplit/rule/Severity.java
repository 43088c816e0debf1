package org.hairsplit.rule;

/** How loud a rule speaks, from quiet to loud. */
public enum Severity {
  /** A note; counts for no bar and no exit code by default. */
  INFO,
  /** What a fair editor sends back. */
  WARNING,
  /** Contradicted by a record, or plainly false. */
  ERROR
}
