package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnalyzerTest {

  static final LanguageAnalyzer ANALYZER =
      LanguageAnalyzer.open(
          Path.of(System.getProperty("hairsplit.home", "target/hairsplit")).resolve("models"),
          notice -> {});

  @Test
  void splitsABlockIntoItsSentences() {
    List<Sentence> sentences = ANALYZER.split("Hair fell. Did it grow back? Dr. Doe says no!");
    assertEquals(
        List.of("Hair fell.", "Did it grow back?", "Dr. Doe says no!"),
        sentences.stream().map(Sentence::text).toList());
  }

  @Test
  void aBlockWithoutTokensHasNoSentence() {
    assertEquals(List.of(), ANALYZER.split(""));
    assertEquals(List.of(), ANALYZER.split(" \t\n "));
  }

  @Property(tries = 300)
  void noVisibleCharacterIsLost(@ForAll String block) {
    int[] covered = new int[block.length()];
    for (Sentence sentence : ANALYZER.split(block)) {
      for (Token token : sentence.tokens()) {
        for (int i = token.span().start(); i < token.span().end(); i++) {
          covered[i]++;
        }
      }
    }
    for (int i = 0; i < covered.length; i++) {
      assertTrue(covered[i] <= 1, "twice at " + i);
      if (Character.isLetterOrDigit(block.charAt(i)) && block.charAt(i) < 128) {
        assertEquals(1, covered[i], "lost at " + i + ": " + (int) block.charAt(i));
      }
    }
  }

  @Test
  void tokensCutTheirOwnWordsOut() {
    String block = "“It’s new,” she said: hair-loss (10%) isn't fun…";
    for (Sentence sentence : ANALYZER.split(block)) {
      for (Token token : sentence.tokens()) {
        assertEquals(token.word(), token.span().cut(block));
      }
    }
  }

  @Test
  void aLongSentenceOfWordsNobodyKnowsIsNoEnglish() {
    String german =
        "Das Haarwuchsmittel wirkt bei den meisten Teilnehmern innerhalb weniger Wochen und wird"
            + " deshalb von vielen Ärztinnen empfohlen, obwohl Langzeitstudien fehlen.";
    String english =
        "Serenoa repens, Camellia sinensis and Rosmarinus officinalis are three plants that the"
            + " makers of this shampoo put into it, and none of them has been tried on people yet.";
    assertFalse(ANALYZER.isEnglish(ANALYZER.split(german).get(0)));
    assertTrue(ANALYZER.isEnglish(ANALYZER.split(english).get(0)));
    assertTrue(ANALYZER.isEnglish(ANALYZER.split("Wirkt Minoxidil wirklich?").get(0)));
    assertFalse(ANALYZER.isEnglish(ANALYZER.split("Hair & grows " + "& ".repeat(200)).get(0)));
  }

  @Test
  void tagsAndLemmasAreThereOnlyAfterAnalysis() {
    Sentence sentence = ANALYZER.split("The mice grew hair.").get(0);
    assertFalse(sentence.analysed());
    assertEquals("", sentence.token(1).tag());
    assertEquals("mice", sentence.token(1).lemma());
    ANALYZER.analyze(sentence);
    assertTrue(sentence.analysed());
    assertEquals("NNS", sentence.token(1).tag());
    assertEquals("mouse", sentence.token(1).lemma());
    assertEquals("grow", sentence.token(2).lemma());
  }

  @Test
  void aHeadlineInCapitalsIsReadAsASentence() {
    Sentence headline = analysed("New Cream Regrows Hair In Bald Men");
    assertEquals("regrow", headline.token(2).lemma());
    assertTrue(headline.token(2).is("VB"), headline.token(2).toString());
    assertEquals("man", headline.token(6).lemma());
    assertEquals("Regrows", headline.token(2).word());
  }

  @Test
  void namesInAHeadlineStayNames() {
    Sentence headline = analysed("FDA Approves Strong New Cream");
    assertTrue(headline.token(0).is("NNP"), headline.token(0).toString());
    assertEquals("approve", headline.token(1).lemma());
  }

  @ParameterizedTest
  @ValueSource(strings = {"It isn't approved.", "It isn’t approved."})
  void notIsReadInEitherApostrophe(String text) {
    Sentence sentence = analysed(text);
    List<String> lemmas = sentence.tokens().stream().map(Token::lemma).toList();
    assertEquals(List.of("it", "be", "not", "approve", "."), lemmas);
  }

  @ParameterizedTest
  @ValueSource(strings = {"They can't and won't grow.", "They can’t and won’t grow."})
  void canAndWillAreReadInEitherApostrophe(String text) {
    List<String> lemmas = analysed(text).tokens().stream().map(Token::lemma).toList();
    assertEquals(List.of("they", "can", "not", "and", "will", "not", "grow", "."), lemmas);
  }

  @Test
  void aLongSentenceIsCutAndNothingOfItLost() {
    String block = "word ".repeat(1000).trim();
    List<Sentence> parts = ANALYZER.split(block);
    assertEquals(List.of(400, 400, 200), parts.stream().map(Sentence::size).toList());
    parts.forEach(ANALYZER::analyze);
    assertEquals(block.length(), parts.get(2).span().end());
  }

  @Test
  void theLastMarkTellsAQuestion() {
    assertTrue(ANALYZER.split("Does it work?").get(0).asks());
    assertTrue(ANALYZER.split("“Does it work?”").get(0).asks());
    assertFalse(ANALYZER.split("It works.").get(0).asks());
  }

  @Test
  void manyThreadsReadTheSame() throws Exception {
    String block =
        "Scientists say the cream may regrow hair. It isn’t approved. New Drug Halts Hair Loss Now";
    List<String> alone = read(block);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> readings = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        readings.add(threads.submit(() -> read(block)));
      }
      for (Future<List<String>> reading : readings) {
        assertEquals(alone, reading.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> read(String block) {
    List<String> read = new ArrayList<>();
    for (Sentence sentence : ANALYZER.split(block)) {
      ANALYZER.analyze(sentence);
      sentence.tokens().forEach(token -> read.add(token.toString()));
    }
    return read;
  }

  static Sentence analysed(String text) {
    Sentence sentence = ANALYZER.split(text).get(0);
    ANALYZER.analyze(sentence);
    return sentence;
  }
}
