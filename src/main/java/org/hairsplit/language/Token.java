package org.hairsplit.language;

import java.util.Locale;
import org.hairsplit.text.Span;

/**
 * One token of a sentence.
 *
 * @param word as written
 * @param lemma lower case; the word itself where the sentence was not analysed
 * @param tag Penn Treebank part of speech; empty where the sentence was not analysed
 * @param span where it stands in the block's text
 */
public record Token(String word, String lemma, String tag, Span span) {

  /** The word in lower case. */
  public String lower() {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether the tag starts with {@code prefix}, as in {@code VB} or {@code NN}. */
  public boolean is(String prefix) {
    return tag.startsWith(prefix);
  }

  /** Whether the token is punctuation alone. */
  public boolean punctuation() {
    return word.chars().noneMatch(Character::isLetterOrDigit);
  }
}
