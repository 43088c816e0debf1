/** Reports in XML for build servers. */
@NullMarked
package org.hairsplit.report.xml;

import org.jspecify.annotations.NullMarked;
