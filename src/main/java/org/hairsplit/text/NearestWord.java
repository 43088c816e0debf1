package org.hairsplit.text;

import java.util.Collection;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * The word of {@code known} with the fewest edits to {@code typed}, the first of them where
   * several are as near; empty if none is near enough to be meant: a third of its letters may
   * differ, and always one. An edit is a letter put in, left out, changed, or two swapped (Damerau
   * 1964, without edits inside a swap).
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      int most = Math.max(1, word.length() / 3);
      // As many letters as one is longer have to be put in, whatever they are.
      if (Math.abs(word.length() - typed.length()) > most) {
        continue;
      }
      int edits = edits(typed, word);
      if (edits < least && edits <= most) {
        nearest = word;
        least = edits;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : edits(from, to, edits, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int edits(String from, String to, int[][] edits, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = edits[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
