package org.hairsplit.rule;

import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;

/** What every kind of rule file has in common: an id that repeats its place, and who to blame. */
final class RuleFile {

  private RuleFile() {}

  /** The rule's id, which must be {@code <folder>/<file name>}. */
  static String id(YamlValue file, String folder, String name) {
    String id = file.require("id").text();
    String expected = folder + "/" + name;
    if (!id.equals(expected)) {
      throw file.require("id")
          .mistake("id is '" + id + "', the file's place says '" + expected + "'");
    }
    return id;
  }

  /** An exception that names file, line, rule and cause. */
  static YamlException mistake(YamlValue at, String rule, String cause) {
    Location location = at.location();
    return new YamlException(new Problem(at.path(), location, "rule " + rule + ": " + cause, null));
  }
}
