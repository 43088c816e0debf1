package org.hairsplit.claim.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of a sentence: single lemmas, tags and learned word classes, each also in
 * pairs, the words of the heading or lead-in above it, and its place. Names of treatments and
 * conditions, and numbers, stand for all of their sort. No feature holds more than two words, so
 * that no sentence can be read from a model. Thread-safe.
 */
final class DetectionFeatures {

  private static final String TREATMENT = "TRT";
  private static final String CONDITION = "COND";
  private static final String NUMBER = "NUM";
  private static final String EDGE = "|";
  private static final int LENGTH_STEP = 8;
  private static final int LENGTHS = 6;

  private final ToIntFunction<String> classes;

  /** Takes the name of a feature; the characters are only good during the call. */
  @FunctionalInterface
  interface Sink {
    void take(StringBuilder name);
  }

  /**
   * Features of sentences.
   *
   * @param classes tells the class of words used like a lemma, or -1
   */
  DetectionFeatures(ToIntFunction<String> classes) {
    this.classes = classes;
  }

  /**
   * Every feature of the sentence where it stands; one that occurs twice is given twice.
   *
   * @param place as {@link #place} tells it
   * @param above the lead-in or heading it stands under, or null; analysed
   */
  void of(Sentence sentence, List<String> place, @Nullable Sentence above, Sink sink) {
    StringBuilder name = new StringBuilder();
    words(sentence, 0, sentence.size(), name, sink);
    tags(sentence.tokens(), name, sink);
    place.forEach(sign -> emit(name, sign, "", sink));
    if (above != null) {
      for (int i = 0; i < above.size(); i++) {
        emit(name, "above ", word(above, i), sink);
      }
    }
  }

  /** What can be said of the sentence without reading it. */
  static List<String> place(Sentence sentence, ClaimDetector.Setting setting) {
    List<String> place = new ArrayList<>();
    place.add("block " + Words.of(setting.block()));
    place.add("length " + Math.min(LENGTHS, sentence.size() / LENGTH_STEP));
    place.add("named " + Math.min(2, setting.named()));
    place.add("about " + Math.min(2, setting.about()));
    if (sentence.asks()) {
      place.add("asks");
    }
    return place;
  }

  /** The features that the words {@code [from, to)} have by themselves. */
  void words(Sentence sentence, int from, int to, Sink sink) {
    words(sentence, from, to, new StringBuilder(), sink);
  }

  private void words(Sentence sentence, int from, int to, StringBuilder name, Sink sink) {
    String before = EDGE;
    String classBefore = EDGE;
    for (int i = from; i < to; i++) {
      String word = word(sentence, i);
      boolean samePhrase =
          word.equals(before) && (word.equals(TREATMENT) || word.equals(CONDITION));
      if (!samePhrase) {
        String wordClass = wordClass(word);
        emit(name, "w ", word, sink);
        pair(name, "ww ", before, word, sink);
        emit(name, "c ", wordClass, sink);
        pair(name, "cc ", classBefore, wordClass, sink);
        before = word;
        classBefore = wordClass;
      }
    }
    pair(name, "ww ", before, EDGE, sink);
    pair(name, "cc ", classBefore, EDGE, sink);
  }

  private static void tags(List<Token> tokens, StringBuilder name, Sink sink) {
    String before = EDGE;
    for (Token token : tokens) {
      emit(name, "t ", token.tag(), sink);
      pair(name, "tt ", before, token.tag(), sink);
      before = token.tag();
    }
  }

  private static String word(Sentence sentence, int index) {
    if (sentence.marked(Marking.TREATMENT, index).isPresent()) {
      return TREATMENT;
    }
    Optional<String> condition = sentence.marked(Marking.CONDITION, index);
    if (condition.isPresent()) {
      return CONDITION;
    }
    Token token = sentence.token(index);
    boolean number = token.tag().equals("CD") || Character.isDigit(token.word().charAt(0));
    return number ? NUMBER : token.lemma();
  }

  private String wordClass(String word) {
    int found = classes.applyAsInt(word);
    return found < 0 ? word : String.valueOf(found);
  }

  private static void pair(
      StringBuilder name, String sort, String first, String second, Sink sink) {
    name.setLength(0);
    sink.take(name.append(sort).append(first).append(' ').append(second));
  }

  private static void emit(StringBuilder name, String sort, String value, Sink sink) {
    name.setLength(0);
    sink.take(name.append(sort).append(value));
  }
}
