/**
 * How strong a statement is: 0 none, 1 correlational, 2 conditional causal, 3 causal (Yu, Li and
 * Wang 2019; Yu et al. 2020). {@link org.hairsplit.claim.strength.StrengthModel} judges an analysed
 * sentence with a linear model over {@link org.hairsplit.claim.strength.StrengthFeatures}; {@code
 * src/docs/strength.md} says what it was trained on and how well it does.
 */
@NullMarked
package org.hairsplit.claim.strength;

import org.jspecify.annotations.NullMarked;
