/** The commands that run published benchmarks: line in, line out, for their own scorers. */
@NullMarked
package org.hairsplit.cli.bench;

import org.jspecify.annotations.NullMarked;
