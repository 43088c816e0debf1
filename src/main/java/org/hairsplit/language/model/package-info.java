/**
 * The tagger and the dependency parser, loaded from flat files where these can be trusted and from
 * CoreNLP's own files where not. {@link org.hairsplit.language.model.TaggerModel} and {@link
 * org.hairsplit.language.model.ParserModel} load; {@link org.hairsplit.language.model.FlatModels}
 * makes the flat files at build time. {@code src/docs/flat-models.md} tells why they exist.
 */
@NullMarked
package org.hairsplit.language.model;

import org.jspecify.annotations.NullMarked;
