package org.hairsplit.text;

import java.util.Locale;
import java.util.Optional;

/** How an enum constant is spelled in files and reports: lower case, words joined by hyphens. */
public final class Words {

  private Words() {}

  /** {@code PHASE_2} becomes {@code phase-2}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
