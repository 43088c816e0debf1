/**
 * What changed since some commit, or by some diff, so that a check tells of nothing older: {@link
 * org.hairsplit.changes.GitRepository} or {@link org.hairsplit.changes.GivenDiff} give {@link
 * org.hairsplit.changes.Changes}, and {@link org.hairsplit.changes.ChangedFindings} keeps what
 * stands on a changed line.
 */
@NullMarked
package org.hairsplit.changes;

import org.jspecify.annotations.NullMarked;
