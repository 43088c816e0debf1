/**
 * What the user wants of a check, from {@code .hairsplit.yml} and the command line: which files,
 * which rules and how loud, when a run fails, and what to check against. Every value knows where it
 * comes from.
 */
@NullMarked
package org.hairsplit.config;

import org.jspecify.annotations.NullMarked;
