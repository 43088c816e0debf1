package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;

/**
 * What all records together say of a treatment, kinds of it included. Stages count only where a
 * record is about hair: a drug approved for kidneys has no approved use on the scalp. Immutable.
 *
 * @param intervention lexicon id
 * @param sources ids of the records it rests on, in the order of the corpus; empty if nothing is
 *     known
 * @param bestHumanStage the furthest stage reached in people, or null if no record shows one
 * @param bestStage the furthest stage reached at all, laboratory and animals included, or null
 * @param humanEfficacyTrial whether a record reports the result of a trial in people that looked
 *     for an effect, whatever came out
 * @param firstHumanYear the earliest year a record has it in people, or null
 * @param approvals every decision of a regulator on record, for whatever condition
 * @param hairApprovals those of them that are for hair loss of some kind
 */
public record InterventionProfile(
    String intervention,
    List<String> sources,
    @Nullable EvidenceStage bestHumanStage,
    @Nullable EvidenceStage bestStage,
    boolean humanEfficacyTrial,
    @Nullable Integer firstHumanYear,
    List<Approval> approvals,
    List<Approval> hairApprovals) {

  private static final Set<EvidenceStage> EFFICACY =
      EnumSet.of(
          EvidenceStage.PHASE_2,
          EvidenceStage.PHASE_3,
          EvidenceStage.PHASE_4,
          EvidenceStage.REVIEW,
          EvidenceStage.META_ANALYSIS);

  /** Kinds that may announce a trial without its result. */
  private static final Set<String> ANNOUNCEMENTS =
      Set.of("trial-registration", "press-release", "company-pipeline", "conference-abstract");

  public InterventionProfile {
    sources = List.copyOf(sources);
    approvals = List.copyOf(approvals);
    hairApprovals = List.copyOf(hairApprovals);
  }

  /** The profile of {@code intervention} from the records on it. */
  static InterventionProfile of(
      String intervention, List<Source> sources, Set<String> otherConditions) {
    List<Source> onHair = sources.stream().filter(s -> aboutHair(s, otherConditions)).toList();
    List<Source> inPeople = onHair.stream().filter(s -> "human".equals(s.species())).toList();
    List<Approval> approvals = approvals(intervention, sources);
    return new InterventionProfile(
        intervention,
        sources.stream().map(Source::id).toList(),
        furthest(inPeople),
        furthest(onHair),
        inPeople.stream().anyMatch(InterventionProfile::showsResult),
        firstYear(inPeople),
        approvals,
        approvals.stream().filter(a -> forHair(a, otherConditions)).toList());
  }

  /** Whether any record exists. Without one, nothing may be concluded from the rest. */
  public boolean known() {
    return !sources.isEmpty();
  }

  /** Whether a record says that {@code regulator} approved it for hair loss of some kind. */
  public boolean approvedForHairBy(String regulator) {
    return decided(hairApprovals, regulator, null, Approval.Decision.APPROVED);
  }

  /** Whether a record says that any regulator approved it for hair loss of some kind. */
  public boolean approvedForHair() {
    return decided(hairApprovals, null, null, Approval.Decision.APPROVED);
  }

  /**
   * Whether a record holds such a decision.
   *
   * @param regulator or null for any
   * @param condition lexicon id, or null for any
   */
  public boolean decided(
      @Nullable String regulator, @Nullable String condition, Approval.Decision decision) {
    return decided(approvals, regulator, condition, decision);
  }

  private static boolean decided(
      List<Approval> among,
      @Nullable String regulator,
      @Nullable String condition,
      Approval.Decision decision) {
    return among.stream()
        .filter(approval -> approval.decision() == decision)
        .filter(approval -> regulator == null || regulator.equals(approval.regulator()))
        .anyMatch(approval -> condition == null || condition.equals(approval.condition()));
  }

  /** A record without conditions speaks of the treatment as such, so hair is not ruled out. */
  private static boolean aboutHair(Source source, Set<String> otherConditions) {
    return source.conditions().isEmpty() || !otherConditions.containsAll(source.conditions());
  }

  private static boolean forHair(Approval approval, Set<String> otherConditions) {
    return approval.condition() != null && !otherConditions.contains(approval.condition());
  }

  /** Records on two drugs carry decisions on both: only those on this one, or on kinds of it. */
  private static List<Approval> approvals(String intervention, List<Source> sources) {
    List<Approval> approvals = new ArrayList<>();
    for (Source source : sources) {
      boolean named = source.interventions().contains(intervention);
      for (Approval approval : source.approvals()) {
        if (!named || approval.intervention().equals(intervention)) {
          approvals.add(approval);
        }
      }
    }
    return approvals.stream().distinct().toList();
  }

  private static @Nullable EvidenceStage furthest(List<Source> sources) {
    return stages(sources).max(Comparator.naturalOrder()).orElse(null);
  }

  private static Stream<EvidenceStage> stages(List<Source> sources) {
    return sources.stream().map(Source::stage).filter(Objects::nonNull).map(stage -> stage);
  }

  private static boolean showsResult(Source source) {
    EvidenceStage stage = source.stage();
    return stage != null
        && EFFICACY.contains(stage)
        && (!ANNOUNCEMENTS.contains(source.kind()) || !source.outcomes().isEmpty());
  }

  private static @Nullable Integer firstYear(List<Source> inPeople) {
    Integer first = null;
    for (Source source : inPeople) {
      Integer year = source.year();
      if (source.stage() != null && year != null && (first == null || year < first)) {
        first = year;
      }
    }
    return first;
  }
}
