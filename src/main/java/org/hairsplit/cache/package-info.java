/**
 * What was found of articles that have not changed since, kept in a folder. An entry is found by
 * everything that it rests on, so that it is never stale; what cannot be read is as good as absent.
 */
@NullMarked
package org.hairsplit.cache;

import org.jspecify.annotations.NullMarked;
