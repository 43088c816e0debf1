/**
 * The file of accepted findings. {@link org.hairsplit.baseline.BaselineFile} reads and writes it,
 * {@link org.hairsplit.baseline.BaselineMatch} compares it with what a run finds.
 */
@NullMarked
package org.hairsplit.baseline;

import org.jspecify.annotations.NullMarked;
