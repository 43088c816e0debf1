/**
 * JSON values in memory, read by jackson-core alone. Not for a check, which writes JSON and reads
 * none but baselines.
 */
@NullMarked
package org.hairsplit.json;

import org.jspecify.annotations.NullMarked;
