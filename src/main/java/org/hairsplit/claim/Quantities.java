package org.hairsplit.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with their units out of a claim. Thread-safe. */
final class Quantities {

  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<money>[$£€])?\\s?"
              + NUMBER
              + "\\s*-?\\s*(?<unit>%|per\\s?cent|hairs?/cm(?:\\^?2|²)|hairs per|mg|years?|months?|weeks?|days?"
              + "|people|patients|participants|men|women|volunteers|subjects|times|fold|x\\b)?",
          Pattern.CASE_INSENSITIVE);

  /** The quantities in {@code text}, in order. */
  List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(text);
    while (matcher.find()) {
      if (partOfName(text, matcher.start(2))) {
        continue;
      }
      double value = Double.parseDouble(matcher.group(2).replace(",", ""));
      found.add(new Quantity(value, unit(matcher, value)));
    }
    return found;
  }

  /** The 101 of ALY-101 and the 1 of JAK1 are no numbers. */
  private static boolean partOfName(String text, int at) {
    if (at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean hyphen = before == '-' && at > 1 && Character.isLetter(text.charAt(at - 2));
    return Character.isLetterOrDigit(before) || hyphen;
  }

  private static String unit(Matcher matcher, double value) {
    String money = matcher.group("money");
    if (money != null) {
      return switch (money) {
        case "$" -> "USD";
        case "£" -> "GBP";
        default -> "EUR";
      };
    }
    String unit = matcher.group("unit");
    if (unit == null) {
      boolean year = value >= 1900 && value < 2100 && !matcher.group(2).contains(",");
      return year ? "year" : "";
    }
    return named(unit.toLowerCase(Locale.ROOT));
  }

  private static String named(String unit) {
    if (unit.startsWith("hair")) {
      return "hairs/cm2";
    }
    return switch (unit) {
      case "%", "percent", "per cent" -> "percent";
      case "year", "years" -> "years";
      case "month", "months" -> "month";
      case "week", "weeks" -> "week";
      case "day", "days" -> "day";
      case "times", "fold", "x" -> "times";
      case "mg" -> "mg";
      default -> "people";
    };
  }
}
