package org.hairsplit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hairsplit.language.PatternText.Unknown;

/**
 * Reads the outline of a token pattern: the part of CoreNLP's notation that rules use. Whatever it
 * does not know becomes {@link Outline.Anything}, so that CoreNLP decides. Mistakes are CoreNLP's
 * to report. For one pattern.
 */
final class OutlineParser {

  private static final String MARKS_OF_WORDS = "_ ,:;#%-";
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Gives the test of a column's value: an expression between slashes, or a word. */
  interface Attributes {
    TokenTest.Attribute get(TokenTable.Column column, String value, boolean expression);
  }

  private final PatternText pattern;
  private final Function<String, Outline> pieces;
  private final Attributes attributes;

  private OutlineParser(String pattern, Function<String, Outline> pieces, Attributes attributes) {
    this.pattern = new PatternText(pattern);
    this.pieces = pieces;
    this.attributes = attributes;
  }

  /**
   * The outline of a pattern.
   *
   * @param pieces gives the outline of a piece of the vocabulary by its name
   */
  static Outline parse(String pattern, Function<String, Outline> pieces, Attributes attributes) {
    OutlineParser parser = new OutlineParser(pattern, pieces, attributes);
    try {
      Outline outline = parser.choice();
      return parser.pattern.atEnd() ? outline : new Outline.Anything();
    } catch (Unknown e) {
      return new Outline.Anything();
    }
  }

  private Outline choice() throws Unknown {
    List<Outline> parts = new ArrayList<>();
    do {
      parts.add(row());
    } while (pattern.tookPastBlanks('|'));
    return parts.size() == 1 ? parts.get(0) : new Outline.Choice(List.copyOf(parts));
  }

  private Outline row() throws Unknown {
    List<Outline> parts = new ArrayList<>();
    for (char next = pattern.peekPastBlanks();
        next != '|' && next != ')' && next != PatternText.END;
        next = pattern.peekPastBlanks()) {
      parts.add(repeated(piece(next)));
    }
    if (parts.isEmpty()) {
      throw new Unknown();
    }
    return parts.size() == 1 ? parts.get(0) : new Outline.Row(List.copyOf(parts));
  }

  private Outline piece(char first) throws Unknown {
    return switch (first) {
      case '[' -> new Outline.One(node());
      case '(' -> group();
      case '^' -> start();
      case '$' -> nameOrEnd();
      case '"' -> word(quotedWord());
      default -> word(bareWord());
    };
  }

  private Outline group() throws Unknown {
    pattern.expect('(');
    boolean marked = pattern.tookPastBlanks('?') && marked();
    Outline inside = choice();
    pattern.expect(')');
    return marked ? new Outline.Marked(inside) : inside;
  }

  /** Whether what stands behind a question mark says that the group is the claim. */
  private boolean marked() throws Unknown {
    if (pattern.took(':')) {
      return false;
    }
    if (!pattern.took('$')) {
      throw new Unknown();
    }
    return TokenPattern.CLAIM.equals("$" + pattern.name());
  }

  private Outline start() throws Unknown {
    pattern.expect('^');
    return new Outline.Edge(false);
  }

  private Outline nameOrEnd() throws Unknown {
    pattern.expect('$');
    char next = pattern.peek();
    return next >= 'A' && next <= 'Z' ? pieces.apply(pattern.capitals()) : new Outline.Edge(true);
  }

  private Outline word(String word) {
    return new Outline.One(attributes.get(TokenTable.Column.WORD, word, false));
  }

  private String bareWord() throws Unknown {
    if (Character.isDigit(pattern.peek()) || pattern.peek() == '_') {
      throw new Unknown();
    }
    return pattern.name();
  }

  private String quotedWord() throws Unknown {
    String word = pattern.quoted();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean ordinary = c < 128 && Character.isLetterOrDigit(c);
      if (!ordinary && MARKS_OF_WORDS.indexOf(c) < 0) {
        throw new Unknown();
      }
    }
    if (word.isEmpty()) {
      throw new Unknown();
    }
    return word;
  }

  private Outline repeated(Outline part) throws Unknown {
    return switch (pattern.peekPastBlanks()) {
      case '?' -> times(part, 0, 1);
      case '*' -> times(part, 0, UNBOUNDED);
      case '+' -> times(part, 1, UNBOUNDED);
      case '{' -> counted(part);
      default -> part;
    };
  }

  private Outline times(Outline part, int least, int most) {
    pattern.took(pattern.peek());
    return new Outline.Repeat(part, least, most, pattern.tookPastBlanks('?'));
  }

  private Outline counted(Outline part) throws Unknown {
    pattern.expect('{');
    int least = pattern.number();
    int most = least;
    if (pattern.tookPastBlanks(',')) {
      most = pattern.isAtNumber() ? pattern.number() : UNBOUNDED;
    }
    pattern.expect('}');
    return new Outline.Repeat(part, least, most, pattern.tookPastBlanks('?'));
  }

  private TokenTest node() throws Unknown {
    pattern.expect('[');
    if (pattern.tookPastBlanks(']')) {
      return new TokenTest.Any();
    }
    List<TokenTest> tests = new ArrayList<>();
    tests.add(test());
    char joint = pattern.peekPastBlanks();
    while (!pattern.tookPastBlanks(']')) {
      if (joint != '&' && joint != '|') {
        throw new Unknown();
      }
      pattern.expect(joint);
      tests.add(test());
    }
    return joined(tests, joint);
  }

  private static TokenTest joined(List<TokenTest> tests, char joint) {
    if (tests.size() == 1) {
      return tests.get(0);
    }
    return joint == '&'
        ? new TokenTest.Both(List.copyOf(tests))
        : new TokenTest.Either(List.copyOf(tests));
  }

  private TokenTest test() throws Unknown {
    boolean negated = pattern.tookPastBlanks('!');
    pattern.expect('{');
    pattern.peekPastBlanks();
    TokenTable.Column column = TokenTable.Column.named(pattern.name());
    if (column == null) {
      throw new Unknown();
    }
    pattern.expect(':');
    TokenTest test = attribute(column);
    pattern.expect('}');
    return negated ? new TokenTest.Not(test) : test;
  }

  private TokenTest attribute(TokenTable.Column column) throws Unknown {
    return switch (pattern.peekPastBlanks()) {
      case '/' -> attributes.get(column, pattern.slashed().replace("\\/", "/"), true);
      case '"' -> attributes.get(column, pattern.quoted(), false);
      default -> attributes.get(column, pattern.name(), false);
    };
  }
}
