package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Span;

class FingerprintsProperties {

  private static final List<String> PARAGRAPHS =
      List.of(
          "Onion shampoo is a proven cure for bald patches.",
          "This serum is a miracle that will change everything about hair loss.",
          "Our bio-cell drops are guaranteed to regrow hair on every head.",
          "A cream was tried in 24 mice, and it is not known whether it works in people.",
          "Ask a dermatologist before you try anything new.");

  @Property
  void lineBreaksBlanksAndCaseMakeNoDifference(
      @ForAll("sentence") List<String> words, @ForAll("blanks") List<String> blanks) {
    String plain = String.join(" ", words);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      spaced.append(i == 0 ? "" : blanks.get(i % blanks.size())).append(words.get(i));
    }
    assertEquals(Fingerprints.of("a/b", plain), Fingerprints.of("a/b", " " + spaced + "\n"));
    assertEquals(
        Fingerprints.of("a/b", plain), Fingerprints.of("a/b", plain.toUpperCase(Locale.ROOT)));
  }

  @Property
  void renumberedNotesMakeNoDifference(
      @ForAll("sentence") List<String> words,
      @ForAll @IntRange(min = 1, max = 999) int one,
      @ForAll @IntRange(min = 1, max = 999) int other) {
    String text = String.join(" ", words);
    String bare = Fingerprints.of("a/b", text + ".");
    assertEquals(bare, Fingerprints.of("a/b", text + " [" + one + "]."));
    assertEquals(bare, Fingerprints.of("a/b", text + "[" + one + ", " + other + "]."));
    assertEquals(bare, Fingerprints.of("a/b", text + " [^" + other + "]."));
  }

  @Property
  void otherWordsAndOtherRulesAreOtherFindings(@ForAll("sentence") List<String> words) {
    String text = String.join(" ", words);
    assertNotEquals(Fingerprints.of("a/b", text), Fingerprints.of("a/b", text + " now"));
    assertNotEquals(Fingerprints.of("a/b", text), Fingerprints.of("a/c", text));
  }

  @Property
  void duplicatesAreNumberedWhateverStandsBetween(
      @ForAll @IntRange(min = 1, max = 20) int times,
      @ForAll @IntRange(min = 0, max = 5) int others) {
    List<Finding> findings =
        IntStream.range(0, times)
            .boxed()
            .flatMap(
                i ->
                    Stream.concat(
                        Stream.of(finding("Same again.", i * 100)),
                        IntStream.range(0, others)
                            .mapToObj(j -> finding("Other " + i + " " + j, i * 100 + j + 1))))
            .toList();
    List<String> prints =
        Fingerprints.numbered(findings).stream().map(Finding::fingerprint).toList();
    assertEquals(findings.size(), new TreeSet<>(prints).size());
    List<Finding> alone =
        IntStream.range(0, times).mapToObj(i -> finding("Same again.", i)).toList();
    List<String> without = Fingerprints.numbered(alone).stream().map(Finding::fingerprint).toList();
    assertTrue(prints.containsAll(without));
  }

  /**
   * The whole way from the file: paragraphs in any order, wrapped anywhere, with others between.
   */
  @Property(tries = 40)
  void movedAndRewrappedParagraphsKeepTheirFingerprints(
      @ForAll("order") List<String> order,
      @ForAll @IntRange(min = 20, max = 90) int width,
      @ForAll @IntRange(min = 0, max = 5) int blankLines) {
    String asWritten = "# A headline\n\n" + String.join("\n\n", PARAGRAPHS) + "\n";
    String edited =
        order.stream()
            .map(paragraph -> wrapped(paragraph, width))
            .collect(
                Collectors.joining(
                    "\n\n" + "\n".repeat(blankLines),
                    "# A headline\n\nNothing is said in this line.\n\n",
                    "\n\nNor in this one.\n"));
    assertEquals(placed(asWritten), placed(edited));
  }

  @Example
  void theSameSentenceTwiceIsTwoFindings() {
    String text = "# A headline\n\n" + PARAGRAPHS.get(0) + "\n\n";
    TreeSet<String> once = placed(text);
    TreeSet<String> twice = placed(text + PARAGRAPHS.get(0) + "\n");
    assertTrue(twice.containsAll(once));
    assertEquals(2 * once.size(), twice.size());
  }

  private static TreeSet<String> placed(String markdown) {
    return Distribution.check(Format.MARKDOWN, markdown).findings().stream()
        .filter(finding -> finding.span() != null)
        .map(finding -> finding.rule() + " " + finding.fingerprint())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String wrapped(String paragraph, int width) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ")) {
      if (column > 0 && column + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
      }
      lines.append(word);
      column += word.length() + 1;
    }
    return lines.toString();
  }

  private static Finding finding(String sentence, int start) {
    return new Finding(
        "a/b",
        Severity.INFO,
        "m",
        null,
        new Span(start, start + 1),
        null,
        List.of(),
        Fingerprints.of("a/b", sentence));
  }

  @Provide
  Arbitrary<List<String>> sentence() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8).list().ofMinSize(1);
  }

  @Provide
  Arbitrary<List<String>> blanks() {
    return Arbitraries.of(" ", "\n", "\r\n", "  ", "\t", "\u00a0", "\u2009 ").list().ofMinSize(1);
  }

  @Provide
  Arbitrary<List<String>> order() {
    return Arbitraries.shuffle(PARAGRAPHS);
  }
}
