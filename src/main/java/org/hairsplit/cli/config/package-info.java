/** The options of a check that a configuration file has too, and the commands about such files. */
@NullMarked
package org.hairsplit.cli.config;

import org.jspecify.annotations.NullMarked;
