/**
 * Articles as read from HTML, Markdown or plain text: blocks, citations, dates, and the way back to
 * the file. The only door to the markup parsers.
 */
@NullMarked
package org.hairsplit.article;

import org.jspecify.annotations.NullMarked;
