package org.hairsplit.language;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a token pattern asks for, as a tree. Where it can match is read over sets of places, from
 * right to left or from left to right, so that all beginnings or ends are tried at once; which of
 * the possible matches CoreNLP would take then needs no search. Immutable, thread-safe.
 */
sealed interface Outline {

  /**
   * The gaps from which this leads to one of {@code after}. May hold a gap too many where an
   * outline is not {@link #exact}, and never one too few.
   */
  Positions before(Positions after, TokenTable tokens);

  /** The gaps to which this leads from one of {@code before}; with the same promise. */
  Positions after(Positions before, TokenTable tokens);

  /**
   * Where the match ends that CoreNLP prefers: the earlier of alternatives, the most of repetitions
   * unless they are reluctant.
   *
   * @param from the gap where it begins
   * @param goal the gaps where it may end, one of which this leads to
   * @param claim is told of the marked part
   */
  int matched(int from, Positions goal, TokenTable tokens, Claim claim);

  /** Whether this says all that the pattern says. */
  default boolean exact() {
    return true;
  }

  /** Whether this leads from a gap to one of {@code goal}. */
  default boolean leads(int from, Positions goal, TokenTable tokens) {
    return !after(tokens.gap(from), tokens).and(goal).isEmpty();
  }

  /** The marked part of a match; empty until it is met. */
  final class Claim {
    private int from;
    private int to;

    /** The first token. */
    int from() {
      return from;
    }

    /** One past the last token. */
    int to() {
      return to;
    }
  }

  /** One token. */
  record One(TokenTest test) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return after.beforeAnd(test.where(tokens));
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      return before.andAfter(test.where(tokens));
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      return from + 1;
    }
  }

  /** One after the other; at least one. */
  record Row(List<Outline> parts) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      Positions reached = after;
      for (int i = parts.size() - 1; i >= 0 && !reached.isEmpty(); i--) {
        reached = parts.get(i).before(reached, tokens);
      }
      return reached;
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      Positions reached = before;
      for (int i = 0; i < parts.size() && !reached.isEmpty(); i++) {
        reached = parts.get(i).after(reached, tokens);
      }
      return reached;
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      Positions[] goals = new Positions[parts.size()];
      goals[goals.length - 1] = goal;
      for (int i = goals.length - 1; i > 0; i--) {
        goals[i - 1] = parts.get(i).before(goals[i], tokens);
      }
      int at = from;
      for (int i = 0; i < goals.length; i++) {
        at = parts.get(i).matched(at, goals[i], tokens, claim);
      }
      return at;
    }

    @Override
    public boolean exact() {
      return parts.stream().allMatch(Outline::exact);
    }
  }

  /** Any one of some. */
  record Choice(List<Outline> parts) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      Positions reached = tokens.none();
      for (Outline part : parts) {
        reached = reached.or(part.before(after, tokens));
      }
      return reached;
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      Positions reached = tokens.none();
      for (Outline part : parts) {
        reached = reached.or(part.after(before, tokens));
      }
      return reached;
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      int chosen = 0;
      while (chosen < parts.size() - 1 && !parts.get(chosen).leads(from, goal, tokens)) {
        chosen++;
      }
      return parts.get(chosen).matched(from, goal, tokens, claim);
    }

    @Override
    public boolean exact() {
      return parts.stream().allMatch(Outline::exact);
    }
  }

  /**
   * The same again and again.
   *
   * @param least how often at least
   * @param most how often at most
   * @param reluctant whether the fewest are preferred
   */
  record Repeat(Outline part, int least, int most, boolean reluctant) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return repeated(after, reached -> part.before(reached, tokens), tokens);
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      return repeated(before, reached -> part.after(reached, tokens), tokens);
    }

    private Positions repeated(Positions from, UnaryOperator<Positions> step, TokenTable tokens) {
      Positions last = from;
      Positions reached = least == 0 ? from : tokens.none();
      for (int times = 1; times <= most; times++) {
        last = step.apply(last);
        if (times >= least) {
          // What is reached again leads nowhere new.
          if (last.within(reached)) {
            return reached;
          }
          reached = reached.or(last);
        }
      }
      return reached;
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      Positions[] goals = goals(goal, tokens);
      int at = from;
      for (int times = 0; times < goals.length - 1; times++) {
        boolean enough = times >= least && !tokens.gap(at).and(goal).isEmpty();
        boolean more = part.leads(at, goals[times + 1], tokens);
        if (!more || enough && reluctant) {
          return at;
        }
        int next = part.matched(at, goals[times + 1], tokens, claim);
        if (next == at) {
          return at;
        }
        at = next;
      }
      return at;
    }

    /** The gaps from which the goal can be reached, by how often the part has matched. */
    private Positions[] goals(Positions goal, TokenTable tokens) {
      Positions[] goals = new Positions[Math.min(most, least + tokens.size()) + 1];
      goals[goals.length - 1] = goal;
      for (int times = goals.length - 2; times >= 0; times--) {
        Positions more = part.before(goals[times + 1], tokens);
        goals[times] = times >= least ? more.or(goal) : more;
      }
      return goals;
    }

    @Override
    public boolean exact() {
      return part.exact();
    }
  }

  /** The claim in a longer match. */
  record Marked(Outline part) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return part.before(after, tokens);
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      return part.after(before, tokens);
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      int to = part.matched(from, goal, tokens, claim);
      claim.from = from;
      claim.to = to;
      return to;
    }

    @Override
    public boolean exact() {
      return part.exact();
    }
  }

  /** The beginning or the end of the sentence, or of the part of it that is searched. */
  record Edge(boolean end) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return after.and(end ? tokens.end() : tokens.start());
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      return before(before, tokens);
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      return from;
    }
  }

  /** Something an outline cannot express: it may be of any length. */
  record Anything() implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return tokens.gaps();
    }

    @Override
    public Positions after(Positions before, TokenTable tokens) {
      return tokens.gaps();
    }

    @Override
    public int matched(int from, Positions goal, TokenTable tokens, Claim claim) {
      throw new IllegalStateException("only CoreNLP knows");
    }

    @Override
    public boolean exact() {
      return false;
    }
  }
}
