package org.hairsplit.text;

import java.util.Locale;

/** How an enum constant is spelled in files and reports: lower case, words joined by hyphens. */
public final class Words {

  private Words() {}

  /** {@code PHASE_2} becomes {@code phase-2}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
