package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.hairsplit.rule.TermList;

/** A small lexicon for tests that stand alone, and the real one. */
final class Lexicon {

  static final TermList INTERVENTIONS =
      TermList.parse(
          "interventions.yml",
          """
          interventions:
            - {id: mixolin, names: [mixolin, Hairox], type: drug}
            - {id: oral-mixolin, names: [oral mixolin], type: drug, broader: mixolin}
            - {id: fernweed, names: [fernweed], type: botanical}
          """,
          "interventions");

  static final TermList CONDITIONS =
      TermList.parse(
          "conditions.yml",
          """
          conditions:
            - {id: pattern-loss, names: [pattern hair loss], type: hair}
            - {id: gout, names: [gout], type: other}
          """,
          "conditions");

  private Lexicon() {}

  static TermList interventions() throws IOException {
    return TermList.read(Path.of("rules/lexicon/interventions.yml"), "interventions");
  }

  static TermList conditions() throws IOException {
    return TermList.read(Path.of("rules/lexicon/conditions.yml"), "conditions");
  }
}
