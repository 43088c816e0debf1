package org.hairsplit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the outline of a token pattern: the part of CoreNLP's notation that rules use. Whatever it
 * does not know becomes {@link Outline.Anything}, so that CoreNLP decides. Mistakes are CoreNLP's
 * to report. For one pattern.
 */
final class OutlineParser {

  private static final Pattern GROUP = Pattern.compile("\\(\\s*(?:\\?:|\\?\\$\\w+)?");
  private static final Pattern NAME = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
  private static final Pattern COUNT = Pattern.compile("\\{\\s*(\\d+)\\s*(,\\s*(\\d*)\\s*)?\\}");
  private static final Pattern NODE = Pattern.compile("\\[((?:/(?:\\\\.|[^/\\\\])*/|[^\\]/])*)\\]");
  private static final Pattern TEST =
      Pattern.compile(
          "\\s*(!?)\\s*\\{\\s*(\\w+)\\s*:\\s*"
              + "(?:/((?:\\\\.|[^/\\\\])*)/|\"([^\"\\\\]*)\"|([A-Za-z0-9_]+))\\s*\\}\\s*");
  private static final Pattern WORD =
      Pattern.compile("\"([\\w ,:;#%-]+)\"|([A-Za-z][A-Za-z0-9_]*)");
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Thrown where the notation is not known. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }

  /** Gives the test of a column's value: an expression between slashes, or a word. */
  interface Attributes {
    TokenTest.Attribute get(TokenTable.Column column, String value, boolean expression);
  }

  private final String pattern;
  private final Function<String, Outline> pieces;
  private final Attributes attributes;
  private int at;

  private OutlineParser(String pattern, Function<String, Outline> pieces, Attributes attributes) {
    this.pattern = pattern;
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
      return parser.at == pattern.length() ? outline : new Outline.Anything();
    } catch (Unknown e) {
      return new Outline.Anything();
    }
  }

  private Outline choice() throws Unknown {
    List<Outline> parts = new ArrayList<>();
    do {
      parts.add(row());
    } while (took('|'));
    return parts.size() == 1 ? parts.get(0) : new Outline.Choice(List.copyOf(parts));
  }

  private Outline row() throws Unknown {
    List<Outline> parts = new ArrayList<>();
    skipSpace();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      parts.add(repeated(piece()));
      skipSpace();
    }
    if (parts.isEmpty()) {
      throw new Unknown();
    }
    return parts.size() == 1 ? parts.get(0) : new Outline.Row(List.copyOf(parts));
  }

  private Outline piece() throws Unknown {
    return switch (pattern.charAt(at)) {
      case '[' -> new Outline.One(node(next(NODE).group(1)));
      case '(' -> group();
      case '^' -> edge(false);
      case '$' -> nameOrEnd();
      default -> word();
    };
  }

  private Outline group() throws Unknown {
    boolean marked = next(GROUP).group().endsWith(TokenPattern.CLAIM);
    Outline inside = choice();
    if (!took(')')) {
      throw new Unknown();
    }
    return marked ? new Outline.Marked(inside) : inside;
  }

  private Outline word() throws Unknown {
    Matcher found = next(WORD);
    String word = found.group(1) == null ? found.group(2) : found.group(1);
    return new Outline.One(attributes.get(TokenTable.Column.WORD, word, false));
  }

  private Outline edge(boolean end) {
    at++;
    return new Outline.Edge(end);
  }

  private Outline nameOrEnd() {
    Matcher name = NAME.matcher(pattern).region(at, pattern.length());
    if (!name.lookingAt()) {
      return edge(true);
    }
    at = name.end();
    return pieces.apply(name.group(1));
  }

  private Outline repeated(Outline part) throws Unknown {
    skipSpace();
    if (at == pattern.length()) {
      return part;
    }
    return switch (pattern.charAt(at)) {
      case '?' -> times(part, 0, 1);
      case '*' -> times(part, 0, UNBOUNDED);
      case '+' -> times(part, 1, UNBOUNDED);
      case '{' -> counted(part);
      default -> part;
    };
  }

  private Outline times(Outline part, int least, int most) {
    at++;
    return new Outline.Repeat(part, least, most, took('?'));
  }

  private Outline counted(Outline part) throws Unknown {
    Matcher count = next(COUNT);
    int least = Integer.parseInt(count.group(1));
    if (count.group(2) == null) {
      return new Outline.Repeat(part, least, least, took('?'));
    }
    int most = count.group(3).isEmpty() ? UNBOUNDED : Integer.parseInt(count.group(3));
    return new Outline.Repeat(part, least, most, took('?'));
  }

  private TokenTest node(String inside) throws Unknown {
    if (inside.isBlank()) {
      return new TokenTest.Any();
    }
    List<TokenTest> tests = new ArrayList<>();
    char joint = 0;
    Matcher test = TEST.matcher(inside);
    int from = 0;
    while (true) {
      if (!test.region(from, inside.length()).lookingAt()) {
        throw new Unknown();
      }
      tests.add(test(test));
      from = test.end();
      if (from == inside.length()) {
        return joined(tests, joint);
      }
      char found = inside.charAt(from++);
      if (found != '&' && found != '|' || joint != 0 && joint != found) {
        throw new Unknown();
      }
      joint = found;
    }
  }

  private static TokenTest joined(List<TokenTest> tests, char joint) {
    if (tests.size() == 1) {
      return tests.get(0);
    }
    return joint == '&'
        ? new TokenTest.Both(List.copyOf(tests))
        : new TokenTest.Either(List.copyOf(tests));
  }

  private TokenTest test(Matcher found) throws Unknown {
    TokenTable.Column column = TokenTable.Column.named(found.group(2));
    if (column == null) {
      throw new Unknown();
    }
    boolean expression = found.group(3) != null;
    String plain = found.group(4) == null ? found.group(5) : found.group(4);
    TokenTest test =
        expression
            ? attributes.get(column, found.group(3).replace("\\/", "/"), true)
            : attributes.get(column, plain, false);
    return found.group(1).isEmpty() ? test : new TokenTest.Not(test);
  }

  private Matcher next(Pattern expected) throws Unknown {
    Matcher found = expected.matcher(pattern).region(at, pattern.length());
    if (!found.lookingAt()) {
      throw new Unknown();
    }
    at = found.end();
    return found;
  }

  private boolean took(char expected) {
    skipSpace();
    if (at < pattern.length() && pattern.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
  }
}
