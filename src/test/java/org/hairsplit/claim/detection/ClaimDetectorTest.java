package org.hairsplit.claim.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.AnnotatedArticle;
import org.hairsplit.Distribution;
import org.hairsplit.article.Block;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimDetectorTest {

  private static final Path MODELS =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit")).resolve("models");

  private static final ClaimDetector.Setting PARAGRAPH =
      new ClaimDetector.Setting(Block.Kind.PARAGRAPH, 0, 0, null);

  private final List<String> notices = new ArrayList<>();

  @Test
  void sameFromTheFlatFileAndFromMemory(@TempDir Path empty) {
    ClaimDetector flat = ClaimDetector.open(MODELS, notices::add);
    assertEquals(List.of(), notices);
    ClaimDetector memory = ClaimDetector.open(empty, notices::add);
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("is missing"), notices.get(0));
    int claims = 0;
    for (AnnotatedArticle article : AnnotatedArticle.in(AnnotatedArticle.OWN).subList(0, 12)) {
      for (Sentence sentence : sentences(article.article().blocks())) {
        List<ClaimDetector.Detection> found = claims(flat, sentence);
        assertEquals(found, claims(memory, sentence));
        claims += found.size();
        for (ClaimDetector.Detection one : found) {
          assertTrue(0 <= one.from() && one.from() <= one.focus(), one.toString());
          assertTrue(one.focus() < one.to() && one.to() <= sentence.size(), one.toString());
        }
      }
    }
    assertTrue(claims > 50, claims + " claims");
  }

  @Test
  void damagedFileIsToldAndNotUsed(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(MODELS.resolve(ClaimDetector.FLAT_FILE));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(ClaimDetector.FLAT_FILE), bytes);
    ClaimDetector detector = ClaimDetector.open(folder, notices::add);
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("damaged"), notices.get(0));
    Sentence sentence = sentence("It has no side effects whatsoever.");
    assertEquals(
        claims(ClaimDetector.open(MODELS, notices::add), sentence), claims(detector, sentence));
  }

  @Test
  void aRuleIsHeardButNotAlways() {
    ClaimDetector detector = ClaimDetector.open(MODELS, notices::add);
    Opinion harm =
        detector.read(
            sentence("The tablets may cause headaches and dizziness in some patients."), PARAGRAPH);
    assertTrue(harm.sure().contains(ClaimKind.SAFETY));
    assertTrue(harm.agreed(new RuledKinds()).contains(ClaimKind.SAFETY));
    assertTrue(harm.agreed(ruled(ClaimKind.SAFETY)).contains(ClaimKind.SAFETY));
    Opinion none = detector.read(sentence("Our office is open on Mondays."), PARAGRAPH);
    assertEquals(Set.of(), none.agreed(ruled(ClaimKind.COMPARISON)));
    assertEquals(Set.of(), none.agreed(new RuledKinds()));
  }

  @Test
  void theClauseThatMakesTheClaimIsChosen() {
    ClaimDetector detector = ClaimDetector.open(MODELS, notices::add);
    Sentence sentence =
        sentence(
            "My sister lives by the sea, but the tablets may cause headaches and dizziness in some patients.");
    ClaimDetector.Detection safety =
        claims(detector, sentence).stream()
            .filter(one -> one.kind() == ClaimKind.SAFETY)
            .findFirst()
            .orElseThrow();
    String words = sentence.words(safety.from(), safety.to());
    assertTrue(words.contains("headaches") && !words.contains("sister"), words);
  }

  private static RuledKinds ruled(ClaimKind kind) {
    RuledKinds ruled = new RuledKinds();
    ruled.add(kind, "a/rule");
    return ruled;
  }

  private static List<ClaimDetector.Detection> claims(ClaimDetector detector, Sentence sentence) {
    Opinion opinion = detector.read(sentence, PARAGRAPH);
    return opinion.clauses(opinion.sure());
  }

  private static Sentence sentence(String text) {
    Sentence sentence = Distribution.analyzer().split(text).get(0);
    Distribution.analyzer().analyze(sentence);
    return sentence;
  }

  private static List<Sentence> sentences(List<Block> blocks) {
    List<Sentence> all = new ArrayList<>();
    for (Block block : blocks) {
      for (Sentence sentence : Distribution.analyzer().split(block.text())) {
        Distribution.analyzer().analyze(sentence);
        all.add(sentence);
      }
    }
    return all;
  }
}
