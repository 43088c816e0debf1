/**
 * Sentences written anew as a rule's data say: words are found by pattern and replaced, the rest
 * stays the author's.
 */
@NullMarked
package org.hairsplit.judgement.rewrite;

import org.jspecify.annotations.NullMarked;
