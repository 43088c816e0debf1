/**
 * HealthNewsReview's ten criteria of a whole press release, judged by a linear model trained on the
 * reviews of experts. It knows nothing of the evidence: what a release says of costs, harms or
 * limits, not whether it is right. {@code src/docs/strength.md} gives its figures.
 */
@NullMarked
package org.hairsplit.judgement.review;

import org.jspecify.annotations.NullMarked;
