/** Patterns for paths, as gitignore has them, and the files that a git repository ignores. */
@NullMarked
package org.hairsplit.glob;

import org.jspecify.annotations.NullMarked;
