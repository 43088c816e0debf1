package org.hairsplit.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.Assessments;
import org.hairsplit.report.JsonRenderer;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Style;
import org.hairsplit.report.Summary;
import org.hairsplit.report.TextRenderer;
import org.hairsplit.report.TextRenderer.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentCacheTest {

  private static final String MARKDOWN =
      """
      ---
      title: Größe & Haar
      date: 2026-05-14
      ---
      # A *breakthrough*

      Olumiant is FDA&#8209;approved for alopecia areata [1]. It regrows hair in 8 weeks\\!

      | Dose | 5&nbsp;mg |
      |------|-----------|

      This serum is a breakthrough 😀. <!-- hairsplit-disable-line novelty/hype -- “quoted” -->

      [1]: https://doi.org/10.1056/NEJMoa2110343
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatIsKeptGivesTheSameReports(Format format) throws IOException {
    Assessment found = Distribution.check(format, MARKDOWN);
    assertFalse(found.findings().isEmpty());
    AssessmentCache cache = open("b");
    cache.store("ab12", found);
    assertNull(cache.failure());
    Assessment recalled = cache.find("ab12").orElseThrow();
    assertEquals(text(found), text(recalled));
    assertEquals(json(found), json(recalled));
    assertEquals(found.resolved().toString(), recalled.resolved().toString());
    assertArrayEquals(RecordWriter.write(found), RecordWriter.write(recalled));
  }

  @Test
  void assessmentsOfEveryShapeAreKept() throws IOException {
    AssessmentCache cache = open("b");
    for (Assessment found :
        List.of(
            Assessments.hyped("a.md"),
            Assessments.careful("b.md"),
            Assessments.suppressed("c.md", "why"),
            Assessments.flagged("d.md", "Half \ud83d of it", "of", "\ud83d"))) {
      cache.store("cd34", found);
      assertEquals(json(found), json(cache.find("cd34").orElseThrow()));
    }
  }

  @Test
  void everythingAnAssessmentRestsOnIsInItsKey() throws IOException {
    AssessmentCache cache = open("rules 1");
    Set<String> keys = new HashSet<>();
    byte[] bytes = "text".getBytes(StandardCharsets.UTF_8);
    keys.add(cache.key("a.md", Format.MARKDOWN, bytes, Assessments.TODAY, "p"));
    keys.add(cache.key("b.md", Format.MARKDOWN, bytes, Assessments.TODAY, "p"));
    keys.add(cache.key("a.md", Format.TEXT, bytes, Assessments.TODAY, "p"));
    keys.add(cache.key("a.md", Format.MARKDOWN, new byte[] {1}, Assessments.TODAY, "p"));
    keys.add(cache.key("a.md", Format.MARKDOWN, bytes, Assessments.TODAY.plusDays(1), "p"));
    keys.add(cache.key("a.md", Format.MARKDOWN, bytes, Assessments.TODAY, "q"));
    keys.add(open("rules 2").key("a.md", Format.MARKDOWN, bytes, Assessments.TODAY, "p"));
    assertEquals(7, keys.size());
    assertEquals(
        cache.key("a.md", Format.MARKDOWN, bytes, Assessments.TODAY, "p"),
        open("rules 1").key("a.md", Format.MARKDOWN, bytes.clone(), Assessments.TODAY, "p"));
    assertNotEquals(
        open("a").key("bc", Format.TEXT, bytes, Assessments.TODAY, ""),
        open("ab").key("c", Format.TEXT, bytes, Assessments.TODAY, ""));
  }

  @Test
  void aDamagedEntryIsCountedAndNotUsed() throws IOException {
    AssessmentCache cache = open("b");
    cache.store("ab12", Assessments.hyped("a.md"));
    Path file = folder.resolve("ab/12");
    byte[] good = Files.readAllBytes(file);
    int damaged = 0;
    for (int at = 0; at < good.length; at += 7) {
      byte[] bad = good.clone();
      bad[at] ^= 0x15;
      Files.write(file, bad);
      assertEquals(Optional.empty(), cache.find("ab12"), "byte " + at);
      damaged++;
    }
    for (int length : new int[] {0, 7, 15, 16, good.length / 2, good.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertEquals(Optional.empty(), cache.find("ab12"), "length " + length);
      damaged++;
    }
    assertEquals(damaged, cache.damaged());
    cache.store("ab12", Assessments.hyped("a.md"));
    assertArrayEquals(good, Files.readAllBytes(file));
  }

  @Test
  void recordsThatAreNotOursAreNeverMade() {
    for (String name :
        List.of("java.lang.Runtime", "org.hairsplit.text.LineMap", "org.hairsplit.no.Such")) {
      assertTrue(
          org.junit.jupiter.api.Assertions.assertThrows(
                  DamagedEntryException.class, () -> RecordShape.named(name))
              .getMessage()
              .contains(name));
    }
  }

  @Test
  void whatIsNotThereIsNoDamage() throws IOException {
    AssessmentCache cache = open("b");
    assertEquals(Optional.empty(), cache.find("ab12"));
    assertFalse(cache.has("ab12"));
    assertEquals(0, cache.damaged());
  }

  @Test
  void manyMayWriteTheSameEntryAtOnce() throws Exception {
    Assessment found = Assessments.hyped("a.md");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> runs = new ArrayList<>();
      AssessmentCache reading = open("b");
      for (int i = 0; i < 4; i++) {
        AssessmentCache cache = open("b");
        runs.add(
            threads.submit(
                () -> {
                  for (int j = 0; j < 50; j++) {
                    cache.store("ab12", found);
                    cache.find("ab12").orElseThrow();
                  }
                  assertEquals(0, cache.damaged());
                  assertNull(cache.failure());
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
      assertTrue(reading.find("ab12").isPresent());
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> left = Files.list(folder.resolve("ab"))) {
      assertEquals(List.of(folder.resolve("ab/12")), left.toList());
    }
  }

  @Test
  void whatCannotBeWrittenIsNotKept() throws IOException {
    AssessmentCache cache = open("b");
    Files.writeString(folder.resolve("ab"), "in the way");
    cache.store("ab12", Assessments.hyped("a.md"));
    assertTrue(cache.failure() != null);
    assertEquals(Optional.empty(), cache.find("ab12"));
  }

  private AssessmentCache open(String basis) throws IOException {
    return AssessmentCache.open(folder, basis);
  }

  private static String json(Assessment assessment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return report(new JsonRenderer(out), out, assessment);
  }

  private static String text(Assessment assessment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return report(new TextRenderer(out, Style.PLAIN, Detail.FULL), out, assessment);
  }

  private static String report(
      ReportWriter writer, ByteArrayOutputStream out, Assessment assessment) throws IOException {
    writer.begin(Assessments.RUN);
    writer.article(assessment, List.of());
    writer.end(Summary.NOTHING.plus(assessment, List.of()));
    return out.toString(StandardCharsets.UTF_8);
  }
}
