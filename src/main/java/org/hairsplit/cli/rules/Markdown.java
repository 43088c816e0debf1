package org.hairsplit.cli.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.hairsplit.rule.Example;

/** Puts a Markdown page together, block by block. */
final class Markdown {

  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]<>|#]");
  private static final String WRITTEN =
      "<!-- Written by 'hairsplit rules pages'. Change the rule, then write the pages anew. -->";

  private final StringBuilder page = new StringBuilder();

  /** A page with this title. */
  static Markdown page(String title) {
    return new Markdown().block("# " + title).block(WRITTEN);
  }

  /** Whether {@code text} is a page that this class wrote. */
  static boolean wrote(String text) {
    return text.contains(WRITTEN);
  }

  /** The text with every character escaped that Markdown would act on. */
  static String plain(String text) {
    return ACTIVE.matcher(text).replaceAll("\\\\$0");
  }

  /** A block as it is, if it holds anything. */
  Markdown block(String markdown) {
    if (!markdown.isBlank()) {
      page.append(page.isEmpty() ? "" : "\n").append(markdown).append('\n');
    }
    return this;
  }

  /** A paragraph of plain text, if it holds anything. */
  Markdown text(String text) {
    return block(plain(text));
  }

  Markdown heading(String text) {
    return block("## " + text);
  }

  /** A list of Markdown items; an empty list adds nothing. */
  Markdown list(List<String> items) {
    return block(items.isEmpty() ? "" : "- " + String.join("\n- ", items));
  }

  /** Examples, the words that are to be found in bold; a line break is a slash. */
  Markdown examples(List<Example> examples, boolean hit) {
    return list(
        examples.stream().filter(example -> example.hit() == hit).map(Markdown::shown).toList());
  }

  private static String shown(Example example) {
    String text = example.text();
    String marked = example.marked();
    int at = marked == null || marked.isEmpty() ? -1 : text.indexOf(marked);
    if (marked == null || at < 0) {
      return oneLine(text);
    }
    return oneLine(text.substring(0, at))
        + "**"
        + oneLine(marked)
        + "**"
        + oneLine(text.substring(at + marked.length()));
  }

  private static String oneLine(String text) {
    return plain(text).replace("\n", " / ");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
