package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.yaml.YamlValue;

/**
 * What is known of a treatment beyond single records. Immutable.
 *
 * @param treatment lexicon id; holds for kinds of it too, unless they have a profile of their own
 * @param works how it works as far as known, in words that follow its name; may be empty
 * @param never ids of actions that it is known not to have
 * @param laboratory ids of actions that are known from cells, tissue or animals only
 * @param seen where those were seen: "mice", "cell cultures"; empty if there are none
 * @param effect whether an effect on hair was seen in people, or in the laboratory only
 * @param sources ids of the records it rests on, at least one
 */
public record TreatmentProfile(
    String treatment,
    String works,
    Set<String> never,
    Set<String> laboratory,
    String seen,
    Effect effect,
    List<String> sources) {

  private static final Set<String> KEYS =
      Set.of("works", "never", "laboratory", "seen", "effect", "sources");

  /** In whom an effect on hair was seen. */
  public enum Effect {
    LABORATORY,
    PEOPLE
  }

  public TreatmentProfile {
    never = Set.copyOf(never);
    laboratory = Set.copyOf(laboratory);
    sources = List.copyOf(sources);
  }

  static TreatmentProfile read(String treatment, YamlValue profile, ActionNames names) {
    profile.allowOnly(KEYS);
    return new TreatmentProfile(
        treatment,
        text(profile, "works"),
        actions(profile, "never", names),
        actions(profile, "laboratory", names),
        text(profile, "seen"),
        profile.get("effect").map(value -> value.constant(Effect.class)).orElse(Effect.PEOPLE),
        profile.require("sources").texts());
  }

  private static String text(YamlValue profile, String key) {
    return profile.get(key).map(YamlValue::text).orElse("");
  }

  private static Set<String> actions(YamlValue profile, String key, ActionNames names) {
    Set<String> actions = new TreeSet<>();
    profile
        .get(key)
        .ifPresent(list -> list.items().forEach(one -> actions.addAll(names.of(one, one.text()))));
    return actions;
  }

  /** Tells which actions a name stands for: itself, or a whole group. */
  interface ActionNames {
    /**
     * The ids.
     *
     * @throws org.hairsplit.yaml.YamlException at the place if there is no such name
     */
    Set<String> of(YamlValue at, String name);
  }
}
