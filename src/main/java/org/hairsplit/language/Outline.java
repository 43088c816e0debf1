package org.hairsplit.language;

import java.util.List;

/**
 * What a token pattern asks for, without groups and preferences: enough to tell where a match can
 * begin. It is read from right to left over sets of places, so that all beginnings are tried at
 * once; CoreNLP, which knows what a match holds, is asked only from the places that are left.
 * Immutable, thread-safe.
 */
sealed interface Outline {

  /**
   * The gaps from which this leads to one of {@code after}. May hold a gap too many where a pattern
   * says more than an outline can, and never one too few.
   */
  Positions before(Positions after, TokenTable tokens);

  /** One token. */
  record One(TokenTest test) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return after.beforeAnd(test.where(tokens));
    }
  }

  /** One after the other; nothing if there are none. */
  record Row(List<Outline> parts) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      Positions reached = after;
      for (int i = parts.size() - 1; i >= 0 && !reached.isEmpty(); i--) {
        reached = parts.get(i).before(reached, tokens);
      }
      return reached;
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
  }

  /**
   * The same again and again.
   *
   * @param least how often at least
   * @param most how often at most
   */
  record Repeat(Outline part, int least, int most) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      Positions last = after;
      Positions reached = least == 0 ? after : tokens.none();
      for (int times = 1; times <= most; times++) {
        last = part.before(last, tokens);
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
  }

  /** The beginning or the end of the sentence, or of the part of it that is searched. */
  record Edge(boolean end) implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return after.and(end ? tokens.end() : tokens.start());
    }
  }

  /** Something an outline cannot express: it may be of any length. */
  record Anything() implements Outline {
    @Override
    public Positions before(Positions after, TokenTable tokens) {
      return tokens.gaps();
    }
  }
}
