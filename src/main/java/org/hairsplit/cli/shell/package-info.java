/** What a shell needs to know of the command line: completions and a manual. */
@NullMarked
package org.hairsplit.cli.shell;

import org.jspecify.annotations.NullMarked;
