package org.hairsplit.evidence.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The fields of an indexed passage, and what becomes of a text in each. */
final class PassageFields {

  static final String ID = "id";

  /** Stems without stop words, those of the title repeated. */
  static final String WORDS = "words";

  /** Four letters in a row of a word and its two edges: finds what a stemmer keeps apart. */
  static final String GRAMS = "grams";

  /** Two stems in a row, whatever stop words stand between them. */
  static final String PAIRS = "pairs";

  private static final int GRAM = 4;
  private static final Pattern WORD = Pattern.compile("^.+$", Pattern.DOTALL);

  private PassageFields() {}

  /** An analyzer for every field but {@link #ID}. */
  static Analyzer analyzer() {
    Analyzer words = new EnglishAnalyzer();
    Analyzer grams = grams();
    Analyzer pairs = pairs(words);
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
          case GRAMS -> grams;
          case PAIRS -> pairs;
          default -> words;
        };
      }

      @Override
      public void close() {
        super.close();
        pairs.close();
        grams.close();
        words.close();
      }
    };
  }

  /** The different terms of {@code text} in a field with how often each occurs, in its order. */
  static Map<String, Integer> terms(Analyzer analyzer, String field, String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counts;
  }

  private static Analyzer grams() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(source);
        words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        words = new PatternReplaceFilter(words, WORD, "_$0_", false);
        return new TokenStreamComponents(source, new NGramTokenFilter(words, GRAM));
      }
    };
  }

  private static Analyzer pairs(Analyzer words) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return words;
      }

      @Override
      protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents inner) {
        ShingleFilter pairs = new ShingleFilter(new GaplessFilter(inner.getTokenStream()), 2, 2);
        pairs.setOutputUnigrams(false);
        return new TokenStreamComponents(inner.getSource(), pairs);
      }
    };
  }
}
