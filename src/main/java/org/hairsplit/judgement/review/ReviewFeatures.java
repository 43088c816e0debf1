package org.hairsplit.judgement.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model sees of a release: how often each cue of {@code cues.txt} stands in it, how long
 * it is, and its words and pairs of words. Immutable, thread-safe.
 */
public final class ReviewFeatures {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern WORD = Pattern.compile("[a-z#$%][a-z#-]*");
  private static final double TYPICAL_LOG_LENGTH = 6;
  private static final double MOST = 3;
  private static final int[] LENGTHS = {200, 400, 600, 900, 1300};

  private final Map<String, Pattern> cues;

  private ReviewFeatures(Map<String, Pattern> cues) {
    this.cues = cues;
  }

  /** The features of the model that comes with hairsplit. */
  public static ReviewFeatures builtIn() {
    Map<String, Pattern> cues = new TreeMap<>();
    try (InputStream in = ReviewFeatures.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("cues.txt is missing");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      for (String line : lines) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#")) {
          cues.put(line.substring(0, tab), Pattern.compile(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReviewFeatures(cues);
  }

  /**
   * The features of a release.
   *
   * @param text with its title, if it has one
   */
  public Map<String, Double> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Map<String, Double> made = new HashMap<>();
    words(NUMBER.matcher(lower).replaceAll("#"), made);
    int length = lower.isBlank() ? 1 : lower.strip().split("\\s+").length;
    double share = 1 / Math.sqrt(3.0 * cues.size());
    cues.forEach((name, pattern) -> cue(name, pattern, lower, length, share, made));
    made.put("length", (Math.log(length) - TYPICAL_LOG_LENGTH) * share);
    for (int least : LENGTHS) {
      made.put("longer:" + least, (length > least ? 1 : -1) * share);
    }
    return made;
  }

  /** Whether the cue is there, how often, and how often for the length, each about -1 to 3. */
  private static void cue(
      String name, Pattern cue, String text, int length, double share, Map<String, Double> made) {
    Matcher matcher = cue.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    made.put("any:" + name, (count > 0 ? 1 : -1) * share);
    made.put("count:" + name, Math.min(MOST, Math.log1p(count)) * share);
    made.put("rate:" + name, Math.min(MOST, 200.0 * count / length) * share);
  }

  /** Words and pairs, dampened, all together of length 1. */
  private static void words(String text, Map<String, Double> made) {
    Map<String, Integer> counts = new TreeMap<>();
    String before = "";
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      counts.merge("w:" + matcher.group(), 1, Integer::sum);
      if (!before.isEmpty()) {
        counts.merge("w:" + before + " " + matcher.group(), 1, Integer::sum);
      }
      before = matcher.group();
    }
    double squares = 0;
    for (int count : counts.values()) {
      squares += Math.pow(1 + Math.log(count), 2);
    }
    double by = squares == 0 ? 0 : 1 / Math.sqrt(squares);
    counts.forEach((word, count) -> made.put(word, (1 + Math.log(count)) * by));
  }
}
