package org.hairsplit.claim;

import java.util.Set;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.WordLists;
import org.jspecify.annotations.Nullable;

/** Finds whom a sentence credits: the phrase before a verb of saying or finding. Thread-safe. */
final class Authorities {

  private final Set<String> authorities;
  private final Set<String> verbs;

  Authorities(WordLists words) {
    this.authorities = words.list("authorities");
    this.verbs = words.list("reporting-verbs");
  }

  /** The words of the authority, or null if none is credited. */
  @Nullable String in(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      boolean named = authorities.contains(token.lemma()) || token.tag().equals("NNP");
      if (named && reports(sentence, i + 1)) {
        int from = phraseStart(sentence, i);
        return sentence.words(from, i + 1);
      }
    }
    return null;
  }

  private boolean reports(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 3); i++) {
      Token token = sentence.token(i);
      if (verbs.contains(token.lemma()) && token.is("VB")) {
        return true;
      }
      boolean passes = token.is("VB") || token.is("RB") || token.is("MD");
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private static int phraseStart(Sentence sentence, int end) {
    int from = end;
    while (from > 0) {
      Token token = sentence.token(from - 1);
      boolean inside =
          token.is("NN") || token.is("JJ") || token.is("DT") || token.is("CD") || token.is("VBN");
      if (!inside) {
        break;
      }
      from--;
    }
    return from;
  }
}
