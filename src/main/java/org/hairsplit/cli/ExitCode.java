package org.hairsplit.cli;

/**
 * How a run ended, for scripts. The worst that happened counts: an internal error before inputs
 * that could not be checked, those before findings. So 1 says that every input was checked, and
 * neither a missing file nor a crash ever looks like a finding, or like a clean article; the report
 * holds the findings all the same.
 */
public enum ExitCode {
  /** Every input was checked, and nothing reaches the bar. */
  CLEAN(0),
  /** Every input was checked; findings reach {@code --fail-on}, or a score is too low. */
  FINDINGS(1),
  /** The command line, the rules, the index or the models are wrong; nothing was checked. */
  USAGE(2),
  /** Some input could not be checked, or not wholly. */
  PROBLEMS(3),
  /** A fault of hairsplit, or the report could not be written. */
  INTERNAL_ERROR(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What the process returns. */
  public int code() {
    return code;
  }
}
