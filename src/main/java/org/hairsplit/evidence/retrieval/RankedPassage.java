package org.hairsplit.evidence.retrieval;

/**
 * One passage that was found.
 *
 * @param id as it was given to {@link PassageIndexWriter#add}
 * @param score comparable within one query only; higher is better
 */
public record RankedPassage(String id, float score) {}
