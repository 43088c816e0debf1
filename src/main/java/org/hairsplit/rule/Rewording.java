package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.yaml.YamlValue;

/**
 * One way to write a sentence that a check sends back: what to look for and what to put there. The
 * author's other words stay. Immutable, thread-safe.
 *
 * @param find where it matches; with the group {@code $claim}, that group is replaced
 * @param put what stands there instead: text with {@code {all}}, or {@code {first}}, {@code {last}}
 *     or the number of a token of the match, as written or, with {@code :base} or {@code :ing}, in
 *     that form; may be empty
 * @param anywhere whether it may match outside the claim at fault
 * @param every whether every match is replaced, or only the first
 * @param then what is done to the outcome, each where it matches
 */
public record Rewording(
    SentencePattern find, String put, boolean anywhere, boolean every, List<Rewording> then) {

  /** A token or tokens of the match in {@link #put}, and the form of the word. */
  public static final Pattern SLOT =
      Pattern.compile("\\{(all|first|last|[1-9])(?::(base|ing))?\\}");

  private static final Set<String> KEYS = Set.of("find", "put", "in", "every", "then");
  private static final Set<String> STEP_KEYS = Set.of("find", "put", "every");

  public Rewording {
    then = List.copyOf(then);
  }

  static List<Rewording> readAll(YamlValue file, String rule, PatternVocabulary vocabulary) {
    List<Rewording> all = new ArrayList<>();
    file.get("rewrite")
        .ifPresent(
            list -> list.items().forEach(item -> all.add(read(item, rule, vocabulary, KEYS))));
    return all;
  }

  private static Rewording read(
      YamlValue item, String rule, PatternVocabulary vocabulary, Set<String> keys) {
    item.allowOnly(keys);
    item.require("find");
    List<Rewording> then = new ArrayList<>();
    item.get("then")
        .ifPresent(
            steps ->
                steps.items().forEach(step -> then.add(read(step, rule, vocabulary, STEP_KEYS))));
    return new Rewording(
        SentencePattern.read(item, "find", rule, vocabulary),
        put(item.require("put"), rule),
        item.get("in").map(Rewording::anywhere).orElse(keys.equals(STEP_KEYS)),
        item.get("every").map(YamlValue::truth).orElse(false),
        then);
  }

  private static boolean anywhere(YamlValue in) {
    return switch (in.text()) {
      case "claim" -> false;
      case "sentence" -> true;
      default -> throw in.mistake("'" + in.text() + "' is not one of claim, sentence");
    };
  }

  private static String put(YamlValue put, String rule) {
    Matcher rest = Pattern.compile("[{}]").matcher(SLOT.matcher(put.text()).replaceAll(""));
    if (rest.find()) {
      throw RuleFile.mistake(
          put,
          rule,
          "'"
              + put.text()
              + "' may hold {all}, {first}, {last} or {1} to {9}, with :base or :ing, and no other"
              + " braces");
    }
    return put.text();
  }

  void compile() {
    find.compile();
    then.forEach(Rewording::compile);
  }
}
