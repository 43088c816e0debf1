package org.hairsplit.judgement;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hairsplit.text.Sha256;

/**
 * Gives findings names by which they are known again. A fingerprint rests on the rule and on the
 * words of the sentence, markup aside: not on lines, nor on what stands elsewhere in the file. So
 * edits around it, a moved paragraph, other line breaks and renumbered notes leave it as it is; an
 * edit of the sentence itself makes another finding of it.
 */
public final class Fingerprints {

  /** Eight bytes: with a million findings, one chance in ten million that any two are alike. */
  private static final int BYTES = 8;

  /** {@code [3]}, {@code [3, 5-7]} and {@code [^3]}: adding a source renumbers those after it. */
  private static final Pattern NOTE = Pattern.compile("\\[\\^?\\d+(?:\\s*[,\\u2013-]\\s*\\d+)*\\]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Soft hyphens, zero-width blanks and marks of direction, which no reader sees. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[.,;:!?])");

  private Fingerprints() {}

  /**
   * The fingerprint of the first such finding in an article.
   *
   * @param rule id of the check
   * @param sentence the sentence at fault, or "" for the whole article
   */
  public static String of(String rule, String sentence) {
    return digest(rule + "\n" + plain(sentence));
  }

  /**
   * The findings with those that have one fingerprint numbered, in their order: the same sentence
   * may stand in an article twice.
   */
  public static List<Finding> numbered(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> numbered = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String first = finding.fingerprint();
      numbered.add(finding.withFingerprint(nth(first, seen.merge(first, 1, Integer::sum))));
    }
    return numbered;
  }

  /**
   * The fingerprint of the {@code number}th finding of one rule in equal sentences of an article.
   *
   * @param first the fingerprint of the first of them
   * @param number from 1
   */
  public static String nth(String first, int number) {
    return number == 1 ? first : digest(first + "\n" + number);
  }

  /** What is left of a sentence once everything is gone that a reader does not read. */
  static String plain(String sentence) {
    String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain = UNSEEN.matcher(plain).replaceAll("");
    plain = NOTE.matcher(plain).replaceAll(" ");
    plain = SPACE.matcher(plain).replaceAll(" ").strip();
    return SPACE_BEFORE_MARK.matcher(plain).replaceAll("");
  }

  private static String digest(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }
}
