package org.hairsplit.claim;

import java.util.Set;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;

/**
 * Finds where a claim begins whose verb is known: before the verb stand auxiliaries and adverbs,
 * and before those a short subject. Walking back over them costs next to nothing; saying it in
 * every pattern made matching ten times slower. Thread-safe.
 */
final class Lead {

  private static final int MOST_AUXILIARIES = 5;
  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> PHRASE_TAGS =
      Set.of("DT", "PDT", "WDT", "WP", "CD", "POS", "HYPH", "FW", "VBN");

  private final Set<String> verbs;
  private final Set<String> links;

  /**
   * @param verbs lemmas that add nothing of their own before the verb: be, do, help, show
   * @param links prepositions and conjunctions inside a subject: of, for, and
   */
  Lead(Set<String> verbs, Set<String> links) {
    this.verbs = verbs;
    this.links = links;
  }

  /** The first token of the subject before the token {@code verb}, or of what stands nearest. */
  int before(Sentence sentence, int verb) {
    int auxiliaries = back(sentence, verb, MOST_AUXILIARIES, true);
    int subject = back(sentence, auxiliaries, LONGEST_PHRASE, false);
    boolean linked =
        subject < auxiliaries && subject > 0 && links.contains(sentence.token(subject - 1).lemma());
    int wider = linked ? back(sentence, subject - 1, LONGEST_PHRASE, false) : subject;
    return linked && wider < subject - 1 ? wider : subject;
  }

  private int back(Sentence sentence, int from, int most, boolean auxiliaries) {
    int at = from;
    while (at > 0 && from - at < most && fits(sentence.token(at - 1), auxiliaries)) {
      at--;
    }
    return at;
  }

  private boolean fits(Token token, boolean auxiliaries) {
    return auxiliaries
        ? token.is("MD") || token.is("TO") || token.is("RB") || verbs.contains(token.lemma())
        : token.is("JJ") || token.is("NN") || token.is("PRP") || PHRASE_TAGS.contains(token.tag());
  }
}
