package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.yaml.YamlValue;

/** Reads the examples of a rule file. */
final class Examples {

  private Examples() {}

  /**
   * The examples under {@code examples:}, each a mapping with the key {@code hit} (with marked
   * words) or {@code silent}.
   */
  static List<Example> read(YamlValue file, String rule, String hit, String silent) {
    List<Example> examples = new ArrayList<>();
    for (YamlValue item : file.require("examples").items()) {
      item.allowOnly(Set.of(hit, silent));
      item.get(hit).ifPresent(text -> examples.add(marked(text, rule)));
      item.get(silent)
          .ifPresent(
              text -> examples.add(Example.silent(text.text(), text.path(), text.location())));
    }
    if (examples.stream().noneMatch(Example::hit) || examples.stream().allMatch(Example::hit)) {
      throw RuleFile.mistake(
          file.require("examples"),
          rule,
          "needs an example of '" + hit + "' and of '" + silent + "'");
    }
    return examples;
  }

  private static Example marked(YamlValue text, String rule) {
    try {
      return Example.hit(text.text(), text.path(), text.location());
    } catch (IllegalArgumentException e) {
      throw RuleFile.mistake(text, rule, String.valueOf(e.getMessage()));
    }
  }
}
