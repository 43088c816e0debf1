package org.hairsplit.text;

import java.util.Locale;
import java.util.Optional;

/**
 * How things are put into words: an enum constant in lower case, its words joined by hyphens, and a
 * number with what it counts.
 */
public final class Words {

  private Words() {}

  /** {@code PHASE_2} becomes {@code phase-2}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code 1 record}, {@code 2 records}. */
  public static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The constant of {@code type} that {@code word} spells; empty if there is none. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
