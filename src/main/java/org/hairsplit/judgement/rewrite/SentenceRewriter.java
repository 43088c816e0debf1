package org.hairsplit.judgement.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.language.TokenPattern.Match;
import org.hairsplit.rule.Rewording;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes a sentence as a rewording has it. Thread-safe. */
public final class SentenceRewriter {

  private final LanguageAnalyzer analyzer;

  /** A rewriter that reads what it has written with {@code analyzer}. */
  public SentenceRewriter(LanguageAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * The sentence rewritten.
   *
   * @param sentence analysed
   * @param from the first token of the claim at fault
   * @param to one past its last token
   * @return null if the rewording finds nothing to replace
   */
  public @Nullable String rewrite(Rewording rewording, Sentence sentence, int from, int to) {
    String written = written(rewording, sentence, from, to);
    for (Rewording step : rewording.then()) {
      Sentence again = written == null ? null : read(written);
      String next = again == null ? null : written(step, again, 0, again.size());
      written = next == null ? written : next;
    }
    return written;
  }

  private static @Nullable String written(
      Rewording rewording, Sentence sentence, int from, int to) {
    List<Edit> edits = new ArrayList<>();
    int end = 0;
    for (Match match : matches(rewording, sentence)) {
      boolean inReach = rewording.anywhere() || (match.from() < to && match.to() > from);
      if (inReach && match.from() >= end && (rewording.every() || edits.isEmpty())) {
        edits.add(edit(rewording, sentence, match));
        end = match.to();
      }
    }
    return edits.isEmpty() ? null : Seams.apply(sentence.text(), edits);
  }

  private static List<Match> matches(Rewording rewording, Sentence sentence) {
    List<Match> matches = new ArrayList<>(rewording.find().find(sentence));
    matches.sort(Comparator.comparingInt(Match::from).thenComparing(m -> -m.to()));
    return matches;
  }

  private static Edit edit(Rewording rewording, Sentence sentence, Match match) {
    int start = sentence.span().start();
    Span inSentence = sentence.span(match.from(), match.to()).shift(-start);
    return new Edit(inSentence, filled(rewording.put(), sentence, match));
  }

  private static String filled(String put, Sentence sentence, Match match) {
    Matcher slots = Rewording.SLOT.matcher(put);
    StringBuilder filled = new StringBuilder();
    while (slots.find()) {
      String words = words(slots.group(1), slots.group(2), sentence, match);
      slots.appendReplacement(filled, Matcher.quoteReplacement(words));
    }
    return slots.appendTail(filled).toString();
  }

  private static String words(String which, @Nullable String form, Sentence sentence, Match match) {
    if (which.equals("all")) {
      return sentence.words(match.from(), match.to());
    }
    int at =
        switch (which) {
          case "first" -> match.from();
          case "last" -> match.to() - 1;
          default -> Math.min(match.from() + Integer.parseInt(which), match.to()) - 1;
        };
    Token token = sentence.token(at);
    if (form == null) {
      return lowered(token, sentence);
    }
    return form.equals("ing") ? Inflection.ing(token) : Inflection.base(token);
  }

  /** A word that moves leaves the capital behind which its place gave it; a name keeps its own. */
  private static String lowered(Token token, Sentence sentence) {
    String word = token.word();
    boolean byPlace =
        word.length() > 1
            && Character.isUpperCase(word.charAt(0))
            && Character.isLowerCase(word.charAt(1))
            && !token.is("NNP")
            && !Seams.headline(sentence.text());
    return byPlace ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1) : word;
  }

  private @Nullable Sentence read(String written) {
    List<Sentence> sentences = analyzer.split(written);
    if (sentences.size() != 1) {
      return null;
    }
    analyzer.analyze(sentences.get(0));
    return sentences.get(0);
  }
}
