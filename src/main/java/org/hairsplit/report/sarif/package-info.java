/** SARIF 2.1.0, for code scanning. */
@NullMarked
package org.hairsplit.report.sarif;

import org.jspecify.annotations.NullMarked;
