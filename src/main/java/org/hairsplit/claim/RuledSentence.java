package org.hairsplit.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hairsplit.claim.detection.Opinion;
import org.hairsplit.claim.detection.RuledKinds;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;

/**
 * What the rules found in a sentence, before the detector's opinion of it is heard.
 *
 * @param sentence analysed
 * @param matched without overlaps, in the order of the sentence
 */
record RuledSentence(Sentence sentence, List<Candidate> matched) {

  /** What the rules found, and kinds that they did not find but the detector is sure of. */
  List<Candidate> completed(Opinion opinion) {
    Set<ClaimKind> sure = opinion.sure();
    sure.removeAll(ruled().kinds());
    return with(matched, opinion, sure);
  }

  /**
   * What the rules found, marked as doubted where the detector, having heard the rules, does not
   * agree; and kinds that they did not find but it makes out.
   */
  List<Candidate> agreed(Opinion opinion) {
    RuledKinds ruled = ruled();
    Set<ClaimKind> agreed = opinion.agreed(ruled);
    List<Candidate> heard =
        matched.stream()
            .map(found -> agreed.contains(found.kind()) ? found : found.doubted())
            .toList();
    agreed.removeAll(ruled.kinds());
    return with(heard, opinion, agreed);
  }

  private List<Candidate> with(List<Candidate> heard, Opinion opinion, Collection<ClaimKind> more) {
    if (more.isEmpty()) {
      return heard;
    }
    List<Candidate> all = new ArrayList<>(heard);
    opinion.clauses(more).forEach(found -> all.add(Candidate.detected(found, sentence)));
    all.sort(Candidate.BY_PLACE);
    return all;
  }

  private RuledKinds ruled() {
    RuledKinds ruled = new RuledKinds();
    matched.forEach(candidate -> ruled.add(candidate.kind(), candidate.rule()));
    return ruled;
  }
}
