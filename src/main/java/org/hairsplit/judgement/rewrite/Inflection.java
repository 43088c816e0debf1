package org.hairsplit.judgement.rewrite;

import org.hairsplit.language.Token;

/** Forms of a verb, from its lemma. */
final class Inflection {

  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** {@code regrows} as {@code regrow}. */
  static String base(Token verb) {
    return verb.lemma();
  }

  /** {@code stops} as {@code stopping}. */
  static String ing(Token verb) {
    String base = verb.lemma();
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    boolean silent = base.endsWith("e") && base.length() > 2 && !base.matches(".*[eoy]e");
    if (silent) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return doubles(base) ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
  }

  /** One syllable that ends in consonant, vowel, consonant: stop, cut, but not show, fix, play. */
  private static boolean doubles(String base) {
    int last = base.length() - 1;
    if (last < 2) {
      return false;
    }
    boolean ends =
        vowel(base.charAt(last - 1))
            && !vowel(base.charAt(last))
            && "wxy".indexOf(base.charAt(last)) < 0;
    return ends && base.chars().limit(last - 1).noneMatch(c -> vowel((char) c));
  }

  private static boolean vowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
