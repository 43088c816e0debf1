/** The command that tells what an article cites, and fetches what is missing. */
@NullMarked
package org.hairsplit.cli.sources;

import org.jspecify.annotations.NullMarked;
