package org.hairsplit.report.sarif;

import org.hairsplit.report.Printable;

/** Text for messages of SARIF. */
final class SarifText {

  private SarifText() {}

  /**
   * One line of plain text. A viewer makes a link of {@code [words](target)}, so that brackets from
   * an article, which are no link, are escaped (SARIF 2.1.0, 3.11.6).
   */
  static String message(String text) {
    return Printable.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }
}
