package org.hairsplit.rule;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlValue;

/** A place in a check's message or suggestion that is filled in: its name between braces. */
public enum Slot {
  /** The words of the claim. */
  CLAIM,
  /** The name of the treatment it speaks of. */
  TREATMENT,
  /** The record that decides. */
  SOURCE,
  /** What that record says. */
  SAYS,
  /** What comparing claim and records gave. */
  REASON;

  private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)\\}");

  private static final List<String> NAMES = Stream.of(values()).map(Words::of).toList();

  /** The template with every slot filled; braces around other words stay as they are. */
  public static String fill(String template, Function<Slot, String> words) {
    return template.indexOf('{') < 0
        ? template
        : NAMED
            .matcher(template)
            .replaceAll(named -> Matcher.quoteReplacement(filled(named, words)));
  }

  private static String filled(MatchResult named, Function<Slot, String> words) {
    return Words.constant(Slot.class, named.group(1)).map(words).orElse(named.group());
  }

  /** The text of a message, all of whose slots there are. */
  static String template(YamlValue message) {
    String text = message.text();
    if (text.indexOf('{') >= 0) {
      NAMED.matcher(text).results().map(named -> named.group(1)).forEach(n -> demand(n, message));
    }
    return text;
  }

  private static void demand(String name, YamlValue message) {
    if (!NAMES.contains(name)) {
      throw message.unknown("nothing is filled in for '{" + name + "}'", name, NAMES);
    }
  }

  /** The text of a message about a whole article, where nothing is filled in. */
  static String plain(YamlValue message) {
    Matcher named = NAMED.matcher(message.text());
    if (named.find()) {
      throw message.mistake(
          "nothing is filled in for '" + named.group() + "' in a check of a whole article",
          "write it out");
    }
    return message.text();
  }
}
