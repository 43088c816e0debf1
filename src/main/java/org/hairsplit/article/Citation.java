package org.hairsplit.article;

import java.util.SortedMap;
import org.hairsplit.text.Span;

/**
 * A mark in the article that points to a work.
 *
 * @param text the words of the mark: a list entry, a link's text, "Nature, 2023"
 * @param span where it stands in the file
 * @param kind how the article points
 * @param identifiers what it names, by kind of identifier: {@code doi}, {@code pmid}, {@code
 *     pmcid}, {@code nct}, {@code eudract}, {@code isrctn}, {@code actrn}, {@code url}, {@code
 *     journal}, {@code year}; empty if only a title is given
 */
public record Citation(String text, Span span, Kind kind, SortedMap<String, String> identifiers) {

  /** How an article points to a work. */
  public enum Kind {
    /** An entry of the list of sources. */
    LISTED,
    /** A link in the running text. */
    LINK,
    /** A DOI, PMID or registry number in the running text. */
    IDENTIFIER,
    /** A journal and a year, or authors and a year, in the running text. */
    JOURNAL
  }
}
