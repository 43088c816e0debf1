package org.hairsplit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes titles and citations apart into words that can be compared. Safe for many threads. */
final class TitleWords {

  /** Spellings of one word that no stemmer brings together. */
  private static final Map<String, String> ONE_SPELLING =
      Map.of(
          "vs", "versu", "v", "versu", "ii", "2", "iii", "3", "iv", "4", "iia", "2a", "iib", "2b");

  private final Analyzer analyzer = new EnglishAnalyzer();

  /** The words of {@code text} without stop words, in its order. */
  List<TitleWord> of(String text) {
    List<TitleWord> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("title", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String stem = folded(term.toString());
        // The tokenizer takes a trade mark's sign for an emoji, and that for a word.
        if (stem.codePoints().anyMatch(Character::isLetterOrDigit)) {
          words.add(
              new TitleWord(
                  ONE_SPELLING.getOrDefault(stem, stem), place.startOffset(), place.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Without accents; a Greek letter by its name, as titles without such letters have it. */
  private static String folded(String stem) {
    StringBuilder folded = new StringBuilder(stem.length());
    Normalizer.normalize(stem, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> append(folded, c));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int c) {
    if (Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK && Character.isLetter(c)) {
      String name = Character.getName(c);
      folded.append(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    } else {
      folded.appendCodePoint(c);
    }
  }
}
