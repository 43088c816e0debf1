package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;

/**
 * Which of the treatments that a sentence names may be what a part of it is said of. Told by their
 * places, since nothing is parsed.
 */
final class Actors {

  /** Words that bring in a treatment to compare with. */
  private static final Set<String> LIKENING =
      Set.of("like", "unlike", "than", "as", "versus", "vs", "vs.", "to", "resembles", "mimics");

  private Actors() {}

  /**
   * The treatments named outside of the tokens {@code [from, to)}, or what the sentence is about if
   * it names none. Not one that it only likens to: "like minoxidil does".
   */
  static List<String> around(Statement statement, int from, int to) {
    if (statement.named().isEmpty()) {
      return statement.about();
    }
    Set<String> acting = new TreeSet<>(named(statement.sentence(), 0, from));
    acting.addAll(named(statement.sentence(), to, statement.sentence().size()));
    return List.copyOf(acting);
  }

  /**
   * The treatments named before token {@code to}; if there are none, all that it names, or is
   * about.
   */
  static List<String> before(Statement statement, int to) {
    List<String> leading = List.copyOf(named(statement.sentence(), 0, to));
    if (!leading.isEmpty()) {
      return leading;
    }
    return statement.about();
  }

  /** Whether it names no treatment, or one before token {@code to}. */
  static boolean led(Statement statement, int to) {
    return statement.named().isEmpty() || !named(statement.sentence(), 0, to).isEmpty();
  }

  private static Set<String> named(Sentence sentence, int from, int to) {
    Set<String> named = new TreeSet<>();
    for (int i = from; i < to; i++) {
      String id = sentence.marked(Marking.TREATMENT, i).orElse("");
      if (!id.isEmpty() && !likened(sentence, i)) {
        named.add(id);
      }
    }
    return named;
  }

  private static boolean likened(Sentence sentence, int at) {
    int first = at;
    while (first > 0 && same(sentence, first - 1, at)) {
      first--;
    }
    return first > 0 && LIKENING.contains(sentence.token(first - 1).lower());
  }

  private static boolean same(Sentence sentence, int one, int other) {
    return sentence
        .marked(Marking.TREATMENT, one)
        .equals(sentence.marked(Marking.TREATMENT, other));
  }
}
