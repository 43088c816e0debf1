package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.rule.Action;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.Profiles;
import org.hairsplit.rule.TermList;
import org.hairsplit.rule.TreatmentProfile;

/** The profiles of treatments with the records they rest on. Thread-safe. */
final class KnownTreatments {

  private final Profiles profiles;
  private final TermList interventions;
  private final SourceIndex index;
  private final Map<String, Optional<Known>> known = new ConcurrentHashMap<>();

  KnownTreatments(Lexicon lexicon, SourceIndex index) {
    this.profiles = lexicon.profiles();
    this.interventions = lexicon.interventions();
    this.index = index;
  }

  /**
   * A treatment's profile.
   *
   * @param name the treatment's usual name
   * @param sources the records it rests on, those that are in the index; never empty
   * @param never the actions that it is known not to have, by id
   * @param laboratory the actions that are known from the laboratory only, by id
   */
  record Known(
      String name,
      TreatmentProfile profile,
      List<Source> sources,
      List<Action> never,
      List<Action> laboratory) {}

  /** What is known of a treatment; empty where there is no profile, or no record to rest it on. */
  Optional<Known> of(String treatment) {
    return known.computeIfAbsent(treatment, this::look);
  }

  /** The profile of the first of the treatments that has one. */
  Optional<Known> first(List<String> treatments) {
    return treatments.stream().flatMap(id -> of(id).stream()).findFirst();
  }

  /**
   * What several treatments have in common.
   *
   * @param first the profile of the first of them
   * @param sources the records that all of the profiles rest on
   */
  record Shared(TreatmentProfile first, List<Source> sources) {}

  /** What the treatments share; empty if there are none, or one of them has no such profile. */
  Optional<Shared> shared(List<String> treatments, Predicate<TreatmentProfile> such) {
    List<Known> all = treatments.stream().flatMap(id -> of(id).stream()).toList();
    boolean every =
        !all.isEmpty()
            && all.size() == treatments.size()
            && all.stream().allMatch(one -> such.test(one.profile()));
    return every ? Optional.of(shared(all)) : Optional.empty();
  }

  private static Shared shared(List<Known> all) {
    return new Shared(
        all.get(0).profile(),
        all.stream().flatMap(one -> one.sources().stream()).distinct().toList());
  }

  private Optional<Known> look(String treatment) {
    return profiles
        .of(treatment, interventions)
        .map(profile -> known(treatment, profile))
        .filter(found -> !found.sources().isEmpty());
  }

  private Known known(String treatment, TreatmentProfile profile) {
    return new Known(
        name(treatment),
        profile,
        sources(profile),
        actions(profile.never()),
        actions(profile.laboratory()));
  }

  private List<Action> actions(Set<String> ids) {
    return ids.stream()
        .sorted()
        .flatMap(id -> Stream.ofNullable(profiles.actions().get(id)))
        .toList();
  }

  private List<Source> sources(TreatmentProfile profile) {
    return profile.sources().stream().flatMap(id -> index.byId(id).stream()).toList();
  }

  private String name(String treatment) {
    return interventions.byId(treatment).map(term -> term.names().get(0)).orElse(treatment);
  }
}
