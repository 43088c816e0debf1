package org.hairsplit.claim.strength;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.language.Token;
import org.jspecify.annotations.Nullable;

/** The classes of {@code claim-words.txt}: which part a word plays in a claim. Immutable. */
final class ClaimWords {

  private static final Set<String> NOUNS =
      Set.of("effect chgn assocn marker person study group common exposure risk".split(" "));
  private static final Set<String> VERBS =
      Set.of("cut raise do shift assoc show suggest aim".split(" "));

  private final Map<String, List<String>> classes = new HashMap<>();

  private ClaimWords() {}

  /** Reads the file from the class path. */
  static ClaimWords read() {
    ClaimWords words = new ClaimWords();
    for (String line : WordClasses.lines("claim-words.txt")) {
      int colon = line.indexOf(": ");
      for (String lemma : line.substring(colon + 2).split(" ")) {
        words
            .classes
            .computeIfAbsent(lemma, none -> new ArrayList<>(2))
            .add(line.substring(0, colon));
      }
    }
    return words;
  }

  /** The class of a token, by its lemma and tag, or null. */
  @Nullable String of(Token token) {
    List<String> all = classes.get(token.lemma());
    if (all == null) {
      return null;
    }
    for (String one : all) {
      if (token.is("NN") && NOUNS.contains(one) || token.is("VB") && VERBS.contains(one)) {
        return one;
      }
    }
    return all.get(0);
  }
}
