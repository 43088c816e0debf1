package org.hairsplit.article;

/** The formats an article is read from. */
public enum Format {
  HTML,
  MARKDOWN,
  TEXT
}
