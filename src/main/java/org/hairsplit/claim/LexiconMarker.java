package org.hairsplit.claim;

import java.util.ArrayList;
import java.util.List;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.TermList;

/** Marks the names of treatments and conditions in sentences. Thread-safe. */
final class LexiconMarker {

  private final TermList interventions;
  private final TermList conditions;

  LexiconMarker(TermList interventions, TermList conditions) {
    this.interventions = interventions;
    this.conditions = conditions;
  }

  void mark(Sentence sentence) {
    List<String> words = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (String word : TermList.words(sentence.token(i).word())) {
        words.add(word);
        tokens.add(i);
      }
    }
    mark(sentence, words, tokens, interventions, Marking.TREATMENT);
    mark(sentence, words, tokens, conditions, Marking.CONDITION);
  }

  private static void mark(
      Sentence sentence,
      List<String> words,
      List<Integer> tokens,
      TermList terms,
      Marking marking) {
    int at = 0;
    while (at < words.size()) {
      var found = terms.find(words, at);
      if (found.isPresent()) {
        int end = at + found.get().words();
        sentence.mark(marking, tokens.get(at), tokens.get(end - 1) + 1, found.get().term().id());
        at = end;
      } else {
        at++;
      }
    }
  }
}
