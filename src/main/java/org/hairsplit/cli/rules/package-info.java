/**
 * Commands about rules: run their examples, list them, start a new one, write their pages, explain
 * what a rule, a finding or a score rests on.
 */
@NullMarked
package org.hairsplit.cli.rules;

import org.jspecify.annotations.NullMarked;
