package org.hairsplit.judgement;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.evidence.Approval;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.WordLists;

/**
 * Regulators with the words that name them or their countries: the word lists {@code
 * jurisdiction-NAME}, where {@code NAME} is what records call the regulator. Immutable.
 */
final class Regulators {

  private final Map<String, Set<String>> names;
  private final Set<String> meant;

  Regulators(WordLists words) {
    this.names = words.startingWith("jurisdiction-");
    this.meant = words.list("regulators-meant");
  }

  /** The regulators that tokens of a sentence name. */
  Set<String> named(Sentence sentence, int from, int to) {
    Set<String> named = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      names.forEach(
          (regulator, words) -> {
            if (words.contains(token.word()) || words.contains(token.lower())) {
              named.add(regulator);
            }
          });
    }
    return named;
  }

  /**
   * Whether a decision is by whom the claim names or, where it names nobody, by whom articles mean
   * then.
   */
  boolean meant(Decision said, Approval approval) {
    return said.regulators().isEmpty() ? meant.contains(approval.regulator()) : said.by(approval);
  }
}
