package org.hairsplit.evidence;

import java.util.List;

/**
 * What was found for a claim, and where it was looked for.
 *
 * @param evidence the article's own sources first, each group best first; stance neutral until
 *     judged
 * @param searched one sentence that tells a reader what was searched, so that "not found by us"
 *     reads differently from "not so"
 */
public record FoundEvidence(List<Evidence> evidence, String searched) {

  public FoundEvidence {
    evidence = List.copyOf(evidence);
  }
}
