/**
 * Reads sources in the formats they come in - PubMed, reference managers, registries, regulators,
 * pages, PDF, Word - into the one record that the index holds. Start at {@link
 * org.hairsplit.importer.SourceFiles}; {@code src/docs/importers.md} says what is read into which
 * field. The only door to the libraries for these formats.
 */
@NullMarked
package org.hairsplit.importer;

import org.jspecify.annotations.NullMarked;
