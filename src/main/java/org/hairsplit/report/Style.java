package org.hairsplit.report;

import org.hairsplit.rule.Severity;

/** How a text report is set: plain, or with the colours of a terminal. */
public enum Style {
  PLAIN,
  COLOR;

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31;1";
  private static final String YELLOW = "33;1";
  private static final String BLUE = "34;1";

  String bold(String text) {
    return set(BOLD, text);
  }

  String dim(String text) {
    return set(DIM, text);
  }

  String severity(Severity severity, String text) {
    return set(
        switch (severity) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case INFO -> BLUE;
        },
        text);
  }

  private String set(String attributes, String text) {
    return this == PLAIN ? text : "\u001b[" + attributes + "m" + text + "\u001b[0m";
  }
}
