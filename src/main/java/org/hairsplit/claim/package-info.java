/** Claims: what an article says about a treatment, its evidence or its regulation. */
@NullMarked
package org.hairsplit.claim;

import org.jspecify.annotations.NullMarked;
