package org.hairsplit.judgement.rewrite;

import org.hairsplit.text.Span;

/**
 * Words that take the place of others.
 *
 * @param span what is replaced
 * @param text what stands there instead, maybe nothing
 */
record Edit(Span span, String text) {}
