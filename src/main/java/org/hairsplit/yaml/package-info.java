/**
 * YAML documents that remember on which line each value stands, so that a mistake in a rule, a
 * source record or an article's front matter can be named by file and line. The only door to the
 * YAML library.
 */
@NullMarked
package org.hairsplit.yaml;

import org.jspecify.annotations.NullMarked;
