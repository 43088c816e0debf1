/** Sources and the passages found in them for a claim. The only door to Lucene. */
@NullMarked
package org.hairsplit.evidence;

import org.jspecify.annotations.NullMarked;
