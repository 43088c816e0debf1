package org.hairsplit.evidence;

/**
 * A word of a title or of a citation.
 *
 * @param stem as titles are compared: stemmed, without accents, Greek letters and Roman numerals
 *     spelled out
 * @param start where it stands in the text
 * @param end exclusive
 */
record TitleWord(String stem, int start, int end) {

  private static final int LEAST_COMMON_START = 6;

  /** Whether two words can be spellings of one: "androgenic" and "androgenetic". */
  boolean resembles(TitleWord other) {
    if (stem.equals(other.stem)) {
      return true;
    }
    int shorter = Math.min(stem.length(), other.stem.length());
    int common = 0;
    while (common < shorter && stem.charAt(common) == other.stem.charAt(common)) {
      common++;
    }
    return common >= LEAST_COMMON_START && !isNumber();
  }

  boolean isNumber() {
    return Character.isDigit(stem.charAt(0));
  }
}
