/**
 * Ranked retrieval over any collection of passages: BM25 over stems and character 4-grams, then
 * feedback from the best passages. {@link PassageIndexWriter} writes an index, {@link PassageIndex}
 * searches it. The model and its figures: {@code src/docs/retrieval.md}.
 */
@NullMarked
package org.hairsplit.evidence.retrieval;

import org.jspecify.annotations.NullMarked;
