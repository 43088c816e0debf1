/** What forges and review tools read: annotations, code quality, diagnostics, lines. */
@NullMarked
package org.hairsplit.report.ci;

import org.jspecify.annotations.NullMarked;
