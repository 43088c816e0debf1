/**
 * Finds claims that no rule has words for. A linear model, learned from annotated articles, says
 * for each kind how likely a sentence makes such a claim; {@link
 * org.hairsplit.claim.detection.ClaimDetector} asks it and picks the clause that speaks most for
 * it. {@code src/docs/detection.md} tells how the model is trained and what it is worth.
 *
 * <pre>
 * ClaimDetector detector = ClaimDetector.open(models, System.err::println);
 * detector.read(sentence, extractor.setting(statement)).sure();
 * </pre>
 */
@NullMarked
package org.hairsplit.claim.detection;

import org.jspecify.annotations.NullMarked;
