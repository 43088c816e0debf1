package org.hairsplit.changes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** File names as git quotes them, like a string of C: {@code "gr\303\274n.md"}. */
final class QuotedName {

  private static final String LETTERS = "abtnvfr";
  private static final int[] MEANT = {7, 8, 9, 10, 11, 12, 13};

  private QuotedName() {}

  /** The name between the quotation mark that {@code text} begins with and the next. */
  static String read(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 1;
    while (i < text.length() && text.charAt(i) != '"') {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      } else if (isOctal(text, i + 1)) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
        i += 4;
      } else {
        int letter = LETTERS.indexOf(text.charAt(i + 1));
        bytes.write(letter < 0 ? text.charAt(i + 1) : MEANT[letter]);
        i += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isOctal(String text, int from) {
    return from + 3 <= text.length()
        && text.substring(from, from + 3).chars().allMatch(c -> c >= '0' && c <= '7');
  }
}
