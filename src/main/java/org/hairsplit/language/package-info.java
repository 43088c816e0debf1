/** Sentences, tokens, lemmas and tags, and patterns over them. The only door to CoreNLP. */
@NullMarked
package org.hairsplit.language;

import org.jspecify.annotations.NullMarked;
