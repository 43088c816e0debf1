/** Reports for spreadsheets and for comments on pull requests. */
@NullMarked
package org.hairsplit.report.table;

import org.jspecify.annotations.NullMarked;
