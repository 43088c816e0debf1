/** Rules and the lexicon: what is looked for, as data read from the rules folder. */
@NullMarked
package org.hairsplit.rule;

import org.jspecify.annotations.NullMarked;
