package org.hairsplit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hairsplit.rule.RuleSummary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;

/** A list of rules for programs: one JSON object with the array {@code rules}, in UTF-8. */
public final class RuleListJson {

  private RuleListJson() {}

  /**
   * Writes the list, and flushes it.
   *
   * @param digest of the rules in force
   */
  public static void write(OutputStream out, String digest, List<RuleSummary> rules)
      throws IOException {
    JsonStream json = new JsonStream(out);
    JsonStream.writing(
        () ->
            json.startObject()
                .field("digest", digest)
                .array("rules", rules, rule -> fields(json, rule))
                .endObject()
                .close());
  }

  private static void fields(JsonStream json, RuleSummary rule) {
    Severity severity = rule.severity();
    json.field("place", rule.place())
        .field("id", rule.id())
        .field("severity", severity == null ? null : Words.of(severity))
        .field("standard", rule.standard())
        .field("says", rule.says());
  }
}
