package org.hairsplit.language;

import java.util.List;

/** What a pattern asks of one token. Immutable, thread-safe. */
sealed interface TokenTest {

  /** The tokens that pass. */
  Positions where(TokenTable tokens);

  /** Every token passes. */
  record Any() implements TokenTest {
    @Override
    public Positions where(TokenTable tokens) {
      return tokens.all();
    }
  }

  /**
   * An attribute of the token has one of some values; case is ignored.
   *
   * @param number which of all attributes tested by a vocabulary's patterns this is, from 0: the
   *     sentence remembers the answer under it
   * @param values those that pass
   */
  record Attribute(int number, TokenTable.Column column, AllowedValues values)
      implements TokenTest {
    @Override
    public Positions where(TokenTable tokens) {
      return tokens.where(this);
    }
  }

  /** All of some. */
  record Both(List<TokenTest> tests) implements TokenTest {
    @Override
    public Positions where(TokenTable tokens) {
      Positions found = tokens.all();
      for (TokenTest test : tests) {
        found = found.and(test.where(tokens));
      }
      return found;
    }
  }

  /** At least one of some. */
  record Either(List<TokenTest> tests) implements TokenTest {
    @Override
    public Positions where(TokenTable tokens) {
      Positions found = tokens.none();
      for (TokenTest test : tests) {
        found = found.or(test.where(tokens));
      }
      return found;
    }
  }

  /** The opposite. */
  record Not(TokenTest test) implements TokenTest {
    @Override
    public Positions where(TokenTable tokens) {
      return tokens.all().andNot(test.where(tokens));
    }
  }
}
