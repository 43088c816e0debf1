/** Places in text: spans, lines and columns, and the way back from plain text to the file. */
@NullMarked
package org.hairsplit.text;

import org.jspecify.annotations.NullMarked;
