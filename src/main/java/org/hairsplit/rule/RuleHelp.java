package org.hairsplit.rule;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a report may want to know about a rule.
 *
 * @param id {@code <flag>/<name>}
 * @param severity how loud it is unless the user says otherwise
 * @param about what it flags, in a sentence or two
 * @param standard what it rests on, or null
 * @param suggestion what to write instead, or null
 * @param bad the words at fault in examples
 * @param good examples of what is left alone
 */
public record RuleHelp(
    String id,
    Severity severity,
    String about,
    @Nullable String standard,
    @Nullable String suggestion,
    List<String> bad,
    List<String> good) {

  private static final Pattern QUOTED = Pattern.compile("[:,]? *[\\u201c\"]\\{claim\\}[\\u201d\"]");
  private static final Pattern FILLED_IN = Pattern.compile("\\{[a-z]+\\}");

  public RuleHelp {
    bad = List.copyOf(bad);
    good = List.copyOf(good);
  }

  static RuleHelp of(Check check) {
    return new RuleHelp(
        check.id(),
        check.severity(),
        general(check.message()),
        check.standard(),
        check.suggestion() == null ? null : general(check.suggestion()),
        texts(check.examples(), true),
        texts(check.examples(), false));
  }

  static RuleHelp of(ArticleCheck check) {
    return new RuleHelp(
        check.id(),
        check.severity(),
        check.message(),
        check.standard(),
        check.suggestion(),
        List.of(),
        List.of());
  }

  static RuleHelp of(SuppressionRule rule) {
    return new RuleHelp(rule.id(), rule.severity(), rule.about(), null, null, List.of(), List.of());
  }

  /**
   * A message without what is filled in: “Hype: “{claim}”.” becomes “Hype.” Sentences that are
   * nothing without it are left out, if others remain.
   */
  private static String general(String template) {
    String about = QUOTED.matcher(template).replaceAll("").replace("{treatment}", "the treatment");
    String whole =
        Stream.of(about.split("(?<=[.!?]) "))
            .filter(sentence -> !FILLED_IN.matcher(sentence).find())
            .collect(Collectors.joining(" "));
    return whole.isEmpty() ? FILLED_IN.matcher(about).replaceAll("\u2026") : whole;
  }

  private static List<String> texts(List<Example> examples, boolean bad) {
    return examples.stream()
        .filter(example -> example.hit() == bad)
        .map(example -> bad ? Objects.requireNonNull(example.marked()) : example.text())
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
