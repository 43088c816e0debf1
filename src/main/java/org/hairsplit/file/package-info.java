/** Files as a run finds and leaves them: within a git working tree, written whole or not at all. */
@NullMarked
package org.hairsplit.file;

import org.jspecify.annotations.NullMarked;
