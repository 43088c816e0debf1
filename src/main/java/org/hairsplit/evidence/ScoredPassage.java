package org.hairsplit.evidence;

/**
 * A passage found for a query.
 *
 * @param source the record it comes from
 * @param passage its sentence that shares most with the query
 * @param score 0 to 1: how much of the query's words the record holds, rare words counting more
 */
public record ScoredPassage(Source source, String passage, double score) {}
