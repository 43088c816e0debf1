package org.hairsplit.claim;

import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.ClaimRule;

/**
 * What a rule takes for a claim in a sentence.
 *
 * @param rule that matched
 * @param from first token
 * @param to one past the last token
 */
record Candidate(ClaimRule rule, int from, int to) {

  /** A candidate without punctuation at its ends, and never starting inside "isn't". */
  static Candidate trimmed(ClaimRule rule, Sentence sentence, int from, int to) {
    int first = from;
    int last = to;
    while (first < last - 1 && beginsBadly(sentence.token(first))) {
      first++;
    }
    while (last > first + 1 && endsBadly(sentence.token(last - 1))) {
      last--;
    }
    if (first > 0
        && sentence.token(first).span().start() == sentence.token(first - 1).span().end()) {
      boolean contracted = sentence.token(first).lemma().equals("not");
      first = contracted ? first - 1 : first;
    }
    return new Candidate(rule, first, last);
  }

  private static boolean beginsBadly(Token first) {
    boolean money = first.tag().equals("$") || "$£€".contains(first.word());
    return first.punctuation() && !money;
  }

  private static boolean endsBadly(Token last) {
    boolean closing = last.word().endsWith("%") || last.word().endsWith(")");
    return last.punctuation() && !closing;
  }

  int length() {
    return to - from;
  }

  boolean overlaps(Candidate other) {
    return from < other.to && other.from < to;
  }
}
