/**
 * A file format for tables that are used straight from the file: sections found by name, checked
 * once, mapped into memory, and hash tables that are searched where they lie. {@code
 * src/docs/flat-models.md} draws the layout.
 */
@NullMarked
package org.hairsplit.language.flat;

import org.jspecify.annotations.NullMarked;
