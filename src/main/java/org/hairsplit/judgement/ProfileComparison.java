package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.TokenPattern;
import org.hairsplit.rule.Action;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.TreatmentProfile;

/**
 * Weighs what is said of a treatment against its profile: refuted where it is known not to be so,
 * weaker where that is known from cells or animals only.
 *
 * <p>Who does it is not parsed. Instead, it must be known of every treatment that the sentence
 * names: "finasteride with minoxidil lowers DHT" is left alone.
 */
final class ProfileComparison implements Comparison {

  static final String MECHANISM = "mechanism";

  private final String about;
  private final Set<ClaimKind> kinds;
  private final KnownTreatments known;

  /**
   * A comparison of claims with actions.
   *
   * @param about what the actions tell of; the name of the comparison too
   * @param kinds of claim that tell of it
   */
  ProfileComparison(String about, Set<ClaimKind> kinds, KnownTreatments known) {
    this.about = about;
    this.kinds = kinds;
    this.known = known;
  }

  @Override
  public String name() {
    return about;
  }

  @Override
  public Set<ClaimKind> kinds() {
    return kinds;
  }

  @Override
  public Outcome compare(Case before) {
    Optional<KnownTreatments.Known> first = before.known();
    if (first.isEmpty() || before.claim().modality() == Modality.QUESTIONED) {
      return Outcome.UNDECIDED;
    }
    Outcome never = never(first.get().never(), before);
    return never.decided() ? never : laboratory(first.get().laboratory(), before);
  }

  private Outcome never(List<Action> actions, Case before) {
    boolean denied = before.claim().polarity() == Polarity.NEGATED;
    for (Action action : actions) {
      List<KnownTreatments.Known> all = said(action, before, TreatmentProfile::never, true);
      if (!all.isEmpty()) {
        return outcome(denied ? Stance.SUPPORTS : Stance.REFUTES, all, wrong(action, all.get(0)));
      }
    }
    return Outcome.UNDECIDED;
  }

  private Outcome laboratory(List<Action> actions, Case before) {
    if (!before.claim().toldAsFact()) {
      return Outcome.UNDECIDED;
    }
    for (Action action : actions) {
      List<KnownTreatments.Known> all = said(action, before, TreatmentProfile::laboratory, false);
      if (!all.isEmpty()) {
        return outcome(Stance.WEAKER, all, seen(all.get(0)));
      }
    }
    return Outcome.UNDECIDED;
  }

  private static Outcome outcome(Stance stance, List<KnownTreatments.Known> all, String reason) {
    List<Source> sources =
        all.stream().flatMap(one -> one.sources().stream()).distinct().limit(3).toList();
    return Outcome.of(stance, sources, reason);
  }

  private static String wrong(Action action, KnownTreatments.Known one) {
    return !action.otherwise().isEmpty()
        ? action.otherwise()
        : one.name() + " " + one.profile().works();
  }

  private static String seen(KnownTreatments.Known one) {
    return "for " + one.name() + " that is known from " + one.profile().seen() + " only";
  }

  /**
   * What is known of the treatments said to do it: none if the sentence does not say so, or if of
   * one of them it is not known.
   *
   * @param led whether a treatment must stand before the words, where the sentence names one
   */
  private List<KnownTreatments.Known> said(Action action, Case before, Actions of, boolean led) {
    if (!action.about().equals(about)) {
      return List.of();
    }
    Optional<TokenPattern.Match> match = match(action, before);
    if (match.isEmpty() || !led(led, before, match.get())) {
      return List.of();
    }
    List<KnownTreatments.Known> all = new ArrayList<>();
    for (String id : doing(before, match.get())) {
      Optional<KnownTreatments.Known> one = known.of(id);
      if (one.isEmpty() || !of.actions(one.get().profile()).contains(action.id())) {
        return List.of();
      }
      all.add(one.get());
    }
    return all;
  }

  private boolean led(boolean asked, Case before, TokenPattern.Match match) {
    return !asked
        || !about.equals(MECHANISM)
        || Actors.led(before.extracted().statement(), match.from());
  }

  /** The words that say so; those on a mechanism must touch the claim. */
  private Optional<TokenPattern.Match> match(Action action, Case before) {
    Sentence sentence = before.extracted().statement().sentence();
    int from = before.extracted().from();
    int to = before.extracted().to();
    return action.find(sentence).stream()
        .filter(match -> !about.equals(MECHANISM) || (match.from() < to && from < match.to()))
        .findFirst();
  }

  /**
   * What the words speak of may stand in them, "trials of PRP", or be what they do: "DHT blocker".
   */
  private List<String> doing(Case before, TokenPattern.Match match) {
    Statement statement = before.extracted().statement();
    return about.equals(MECHANISM)
        ? Actors.around(statement, match.from(), match.to())
        : before.treatments();
  }

  /** One of a profile's lists of actions. */
  private interface Actions {
    Set<String> actions(TreatmentProfile profile);
  }
}
