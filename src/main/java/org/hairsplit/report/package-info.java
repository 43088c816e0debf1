/** Reports for people and for programs. */
@NullMarked
package org.hairsplit.report;

import org.jspecify.annotations.NullMarked;
