package org.hairsplit.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hairsplit.yaml.YamlValue;

/**
 * A published standard that rules rest on.
 *
 * @param name as rules write it
 * @param title for a heading
 * @param source where it was published
 * @param says what it says, in our words
 */
public record Standard(String name, String title, String source, String says) {

  /** All that are known, in the order of their file. */
  public static List<Standard> all() {
    try (InputStream in = Standard.class.getResourceAsStream("standards.yml")) {
      if (in == null) {
        throw new IllegalStateException("the list of standards is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlValue.parse("standards.yml", text).items().stream().map(Standard::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Standard read(YamlValue one) {
    return new Standard(
        one.require("name").text(),
        one.require("title").text(),
        one.require("source").text(),
        one.require("says").text());
  }

  /** The one that a rule cites; empty if it is not in the list. */
  public static Optional<Standard> cited(String inRule) {
    return all().stream().filter(standard -> inRule.contains(standard.name)).findFirst();
  }
}
