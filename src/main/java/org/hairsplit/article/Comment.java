package org.hairsplit.article;

import org.hairsplit.text.Span;

/**
 * A comment in an article's markup that is addressed to this tool: its text begins with {@value
 * #ADDRESS}. Readers see nothing of it.
 *
 * @param text what stands between the marks of the comment, every run of white space one blank
 * @param span the comment with its marks, in the file
 */
public record Comment(String text, Span span) {

  /** What such a comment begins with. */
  public static final String ADDRESS = "hairsplit-";
}
