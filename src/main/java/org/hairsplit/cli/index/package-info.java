/** The commands that fill, change, look at and check an index of sources. */
@NullMarked
package org.hairsplit.cli.index;

import org.jspecify.annotations.NullMarked;
