package org.hairsplit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/** What holds for one article. Immutable, thread-safe. */
public final class ArticleConfig implements RulePolicy {

  private static final int ANY_SCORE = 0;

  private final @Nullable ConfigFile file;
  private final List<Part> parts;
  private final Setting<FailOn> failOn;
  private final Setting<Integer> minScore;

  private ArticleConfig(@Nullable ConfigFile file, List<Part> parts, Choices choices) {
    this.file = file;
    this.parts = parts;
    Setting<FailOn> bar = choices.failOn();
    Setting<Integer> score = choices.minScore();
    for (Part part : parts) {
      bar = bar == null ? part.failOn() : bar;
      score = score == null ? part.minScore() : score;
    }
    this.failOn = bar == null ? Setting.byDefault(FailOn.ERROR) : bar;
    this.minScore = score == null ? Setting.byDefault(ANY_SCORE) : score;
  }

  /** What holds without a configuration file. */
  static ArticleConfig of(Choices choices) {
    return new ArticleConfig(null, List.of(), choices);
  }

  /**
   * What {@code file} says of an article, and the command line over it.
   *
   * @param article from the folder of the configuration, or null for one that is no file
   */
  static ArticleConfig of(ConfigFile file, @Nullable String article, Choices choices) {
    List<Part> parts = new ArrayList<>();
    for (Part part : file.parts()) {
      if (part.files().isEmpty() || (article != null && part.holdsFor(article))) {
        parts.add(0, part);
      }
    }
    return new ArticleConfig(file, List.copyOf(parts), choices);
  }

  /** From which severity on findings fail the run. */
  public Setting<FailOn> failOn() {
    return failOn;
  }

  /** The least score that passes. */
  public Setting<Integer> minScore() {
    return minScore;
  }

  /** The configuration file, as it is named to people, or null if there is none. */
  public @Nullable String fileName() {
    return file == null ? null : file.name();
  }

  @Override
  public @Nullable Severity severity(String rule, Severity declared) {
    return level(rule).value().severity(declared);
  }

  /** What is said of a rule, and where; {@code default} if nothing is. */
  public Setting<RuleLevel> level(String rule) {
    return said(rule)
        .map(said -> Setting.at(said.key(), said.level()))
        .orElse(Setting.byDefault(RuleLevel.ON));
  }

  /** The last override that speaks of the rule counts, the top level comes last. */
  private Optional<RuleSetting> said(String rule) {
    return parts.stream().flatMap(part -> part.said(rule).stream()).findFirst();
  }

  /** Everything that decides which findings there are: equal texts, equal findings. */
  public String rulesKey() {
    StringBuilder key = new StringBuilder();
    for (Part part : parts) {
      for (RuleSetting setting : part.rules()) {
        key.append(setting.rules().text()).append('=').append(Words.of(setting.level()));
        key.append('\n');
      }
      // Which part says something matters; parts that say nothing of rules do not.
      key.append(part.rules().isEmpty() ? "" : "\n");
    }
    return key.toString();
  }
}
