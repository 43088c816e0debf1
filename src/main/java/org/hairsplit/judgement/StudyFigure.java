package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.evidence.Source;

/**
 * A figure that came out of a study. Strengths of drugs and round shares, which any study may have,
 * are none.
 *
 * @param number as written
 * @param percent whether it is a share; otherwise it counts hairs
 */
record StudyFigure(double number, boolean percent) {

  /** The greatest strength of a solution. */
  private static final double LEAST = 10;

  private static final double QUARTER = 25;

  private static final double ROUNDING = 0.5;

  private static final Pattern PERCENT =
      Pattern.compile("(?<!\\d)(\\d+(?:\\.\\d+)?)\\s*(?:%|percent\\b|per cent\\b)");
  private static final Pattern HAIRS =
      Pattern.compile(
          "(?<![\\d.,])(\\d+(?:\\.\\d+)?) (?:(?:more|extra|additional|new|terminal) ){0,2}hairs?\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** The figures that a sentence gives, in lower case. */
  static List<StudyFigure> told(String text) {
    List<StudyFigure> figures = new ArrayList<>();
    add(figures, PERCENT, text, true);
    add(figures, HAIRS, text, false);
    return figures;
  }

  /** The figures that a record gives as what came out. */
  static List<StudyFigure> of(Source source) {
    List<StudyFigure> figures = new ArrayList<>();
    for (String outcome : source.outcomes()) {
      String told = outcome.substring(outcome.indexOf(':') + 1).toLowerCase(Locale.ROOT);
      boolean percent = told.contains("percent") || told.contains("%");
      for (Matcher found = NUMBER.matcher(told); found.find(); ) {
        add(figures, found.group(), percent);
      }
    }
    add(figures, PERCENT, source.says().toLowerCase(Locale.ROOT), true);
    return figures;
  }

  private static void add(
      List<StudyFigure> figures, Pattern pattern, String text, boolean percent) {
    for (Matcher found = pattern.matcher(text); found.find(); ) {
      add(figures, found.group(1), percent);
    }
  }

  private static void add(List<StudyFigure> figures, String digits, boolean percent) {
    double number = Double.parseDouble(digits);
    if (number > LEAST && number % QUARTER != 0) {
      figures.add(new StudyFigure(number, percent));
    }
  }

  /** Whether the other is the same but for rounding. */
  boolean same(StudyFigure other) {
    return percent == other.percent && Math.abs(number - other.number) <= ROUNDING;
  }

  /** In words. */
  String words() {
    String digits = number % 1 == 0 ? String.valueOf((long) number) : String.valueOf(number);
    return percent ? digits + " %" : digits + " hairs";
  }
}
