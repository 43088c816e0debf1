package org.hairsplit.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.yaml.YamlValue;

/**
 * What treatments are known to do and not to do: {@code lexicon/profiles.yml}. Immutable.
 *
 * @param actions by id, in the order of the file
 * @param treatments by lexicon id
 */
public record Profiles(Map<String, Action> actions, Map<String, TreatmentProfile> treatments) {

  private static final Set<String> KEYS = Set.of("actions", "groups", "treatments");

  public Profiles {
    actions = Map.copyOf(actions);
    treatments = Map.copyOf(treatments);
  }

  static Profiles read(YamlValue file, PatternVocabulary vocabulary) {
    file.allowOnly(KEYS);
    Map<String, Action> actions = new LinkedHashMap<>();
    file.require("actions")
        .fields()
        .forEach((id, action) -> actions.put(id, Action.read(id, action, vocabulary)));
    Map<String, YamlValue> groups = file.get("groups").map(YamlValue::fields).orElse(Map.of());
    TreatmentProfile.ActionNames names = (at, name) -> named(at, name, actions.keySet(), groups);
    Map<String, TreatmentProfile> treatments = new LinkedHashMap<>();
    file.require("treatments")
        .fields()
        .forEach((id, profile) -> treatments.put(id, TreatmentProfile.read(id, profile, names)));
    return new Profiles(actions, treatments);
  }

  private static Set<String> named(
      YamlValue at, String name, Set<String> actions, Map<String, YamlValue> groups) {
    YamlValue group = groups.get(name);
    Set<String> ids = group == null ? Set.of(name) : Set.copyOf(group.texts());
    for (String id : ids) {
      if (!actions.contains(id)) {
        throw at.mistake("there is no action '" + id + "'");
      }
    }
    return ids;
  }

  /**
   * The profile of a treatment, or of the nearest wider one.
   *
   * @param terms the lexicon's treatments
   */
  public Optional<TreatmentProfile> of(String treatment, TermList terms) {
    return terms.lineage(treatment).stream()
        .filter(treatments::containsKey)
        .findFirst()
        .map(treatments::get);
  }

  void compile() {
    actions.values().forEach(Action::compile);
  }
}
