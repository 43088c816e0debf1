package org.hairsplit.language;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
   * @param words the values that pass, or null where only an expression can tell
   * @param expression matches the values that pass, or null where there are {@code words}
   */
  record Attribute(
      int number, TokenTable.Column column, @Nullable WordSet words, @Nullable Pattern expression)
      implements TokenTest {

    /** A test for values that a regular expression matches as a whole. */
    static Attribute matching(int number, TokenTable.Column column, String regex) {
      WordSet words = WordSet.of(regex);
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Attribute(
          number, column, words, words == null ? Pattern.compile(regex, flags) : null);
    }

    /** A test for one value. */
    static Attribute equalTo(int number, TokenTable.Column column, String value) {
      return new Attribute(number, column, WordSet.ofOne(value), null);
    }

    @Override
    public Positions where(TokenTable tokens) {
      return tokens.where(this);
    }

    /** Whether a value passes, which is given in lower case too. */
    boolean passes(String value, String lower) {
      return expression == null
          ? words != null && words.holds(lower)
          : expression.matcher(value).matches();
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
