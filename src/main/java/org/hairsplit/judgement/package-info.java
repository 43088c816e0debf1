/** What the evidence makes of the claims: verdicts, findings, criteria and the score. */
@NullMarked
package org.hairsplit.judgement;

import org.jspecify.annotations.NullMarked;
