/** The front door: the checker that puts the stages in order. Only faces import it. */
@NullMarked
package org.hairsplit;

import org.jspecify.annotations.NullMarked;
