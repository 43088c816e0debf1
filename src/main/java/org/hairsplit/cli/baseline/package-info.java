/** The commands that make, mend and show the file of accepted findings. */
@NullMarked
package org.hairsplit.cli.baseline;

import org.jspecify.annotations.NullMarked;
