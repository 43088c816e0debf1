package org.hairsplit.article;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Takes the first bracket of a comment, declaration or processing instruction that is never closed
 * for the text it is. The Markdown parser comes to the same, but looks through the rest of the
 * block for the end of each: a file of 300 kB with nothing else in it took it a minute.
 */
final class UnclosedMarkup implements InlineContentParser {

  /** For a Markdown parser; each block gets its own. */
  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
          return new UnclosedMarkup();
        }
      };

  /** What was looked for to the end of the block, and so need not be again. */
  private final Set<String> missing = new HashSet<>();

  private UnclosedMarkup() {}

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position bracket = scanner.position();
    scanner.next();
    Position behind = scanner.position();
    String end = end(scanner);
    boolean closed = end == null || (!missing.contains(end) && comes(end, scanner));
    if (closed) {
      scanner.setPosition(bracket);
      return ParsedInline.none();
    }
    missing.add(end);
    return ParsedInline.of(new Text("<"), behind);
  }

  /** What closes the markup whose bracket was read; null for tags and all that is no markup. */
  private static @Nullable String end(Scanner scanner) {
    if (scanner.next('?')) {
      return "?>";
    }
    if (!scanner.next('!')) {
      return null;
    }
    return switch (scanner.peek()) {
      case '-' -> "-->";
      case '[' -> "]]>";
      default -> ">";
    };
  }

  private static boolean comes(String end, Scanner scanner) {
    while (scanner.find(end.charAt(0)) >= 0) {
      if (scanner.next(end)) {
        return true;
      }
      scanner.next();
    }
    return false;
  }
}
