/** The command line. */
@NullMarked
package org.hairsplit.cli;

import org.jspecify.annotations.NullMarked;
