/**
 * Linear classifiers over named features, in a small file format of our own. {@link
 * org.hairsplit.language.linear.LinearModel} reads and scores and knows nothing of CoreNLP; {@link
 * org.hairsplit.language.linear.LinearModelTrainer} learns the weights with CoreNLP's classifier;
 * {@link org.hairsplit.language.linear.CrossValidation} says what such a model is worth on examples
 * it has not seen.
 *
 * <pre>
 * LinearModelTrainer trainer = new LinearModelTrainer(List.of("keep", "drop"), settings);
 * trainer.add(new LabelledExample("keep", "article-7", Map.of("hedged", 1.0)));
 * LinearModel model = trainer.train();
 * model.label(Map.of("hedged", 1.0));
 * </pre>
 */
@NullMarked
package org.hairsplit.language.linear;

import org.jspecify.annotations.NullMarked;
