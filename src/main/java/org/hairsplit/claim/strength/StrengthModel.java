package org.hairsplit.claim.strength;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.language.linear.LinearModel;

/**
 * Judges how strong a statement is. What it needs is read from the class path when the first
 * statement of a genre is judged. Thread-safe.
 */
public final class StrengthModel {

  /** The labels of the models; the place of a label is the strength. */
  public static final List<String> LABELS =
      List.of("none", "correlational", "conditional-causal", "causal");

  private static final Pattern ESCAPE = Pattern.compile("\\\\+x[0-9a-f]{2}|\\\\+u[0-9a-f]{4}");

  private final Map<Genre, LinearModel> models = new EnumMap<>(Genre.class);

  private StrengthModel() {}

  private static final class Holder {
    static final StrengthModel SHARED = new StrengthModel();
  }

  /** The models that come with hairsplit. Cheap: nothing is read yet. */
  public static StrengthModel builtIn() {
    return Holder.SHARED;
  }

  /**
   * The strength of a statement, 0 to 3.
   *
   * @param tokens with tags and lemmas, of one sentence or a few
   */
  public int strength(List<Token> tokens, Genre genre) {
    return LinearModel.largest(scores(tokens, genre));
  }

  /** The margins of the strengths 0 to 3; the largest one wins. */
  public double[] scores(List<Token> tokens, Genre genre) {
    return model(genre).scores(StrengthFeatures.shared().of(tokens));
  }

  /** The strength of a text of one sentence or a few, 0 to 3. */
  public int strength(String text, Genre genre, LanguageAnalyzer analyzer) {
    return strength(tokens(text, analyzer), genre);
  }

  /** The tokens of a text with tags and lemmas, as the models were trained on. */
  public static List<Token> tokens(String text, LanguageAnalyzer analyzer) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : analyzer.split(cleaned(text))) {
      analyzer.analyze(sentence);
      tokens.addAll(sentence.tokens());
    }
    return tokens;
  }

  /** A text without the escapes that exports of databases leave in it, such as {@code \\xa0}. */
  private static String cleaned(String text) {
    return ESCAPE.matcher(text).replaceAll(" ");
  }

  private synchronized LinearModel model(Genre genre) {
    return models.computeIfAbsent(
        genre, asked -> LinearModel.resource(StrengthModel.class, asked.file()));
  }
}
