package org.hairsplit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;

/** The passages of sources that a finding rests on. */
public final class Passages {

  private Passages() {}

  /** Those retrieved for its sources, in the order the finding names them. */
  public static List<Evidence> of(Assessment assessment, Finding finding) {
    List<Evidence> passages = new ArrayList<>();
    for (String source : finding.evidence()) {
      passage(assessment, finding, source).ifPresent(passages::add);
    }
    return passages;
  }

  /** The source's passage for the claim at fault, or else for any claim of the article. */
  public static Optional<Evidence> passage(Assessment assessment, Finding finding, String source) {
    Comparator<JudgedClaim> atFaultFirst =
        Comparator.comparing(judged -> !judged.claim().id().equals(finding.claim()));
    return assessment.claims().stream()
        .sorted(atFaultFirst)
        .flatMap(judged -> judged.evidence().stream())
        .filter(evidence -> evidence.source().id().equals(source))
        .findFirst();
  }
}
