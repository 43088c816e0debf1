package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Citation;
import org.hairsplit.article.Format;
import org.hairsplit.article.Furniture;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.text.Span;
import org.hairsplit.yaml.YamlValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a citation is resolved, and how often rightly, on strings written for it. */
class CitationMatcherTest {

  private static final double LEAST_PRECISION = 0.98;
  private static final double LEAST_RECALL = 0.9;
  private static final String NONE = "-";

  @TempDir static Path folder;
  private static SourceIndex index;

  @BeforeAll
  static void open() throws IOException {
    Path built = folder.resolve("index");
    SourceIndexBuilder.build(
        Path.of("corpus/sources"), Lexicon.interventions(), Lexicon.conditions(), built);
    index = SourceIndex.open(built);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** One line of the measure. */
  private record Expected(String id, String text) {}

  @Test
  void aCitationIsResolvedRightlyOrNotAtAll() throws Exception {
    List<Expected> all = expected();
    List<String> faults = new ArrayList<>();
    int resolved = 0;
    int right = 0;
    for (Expected one : all) {
      String got = index.resolve(citation(one.text())).map(Source::id).orElse(NONE);
      resolved += got.equals(NONE) ? 0 : 1;
      right += !got.equals(NONE) && got.equals(one.id()) ? 1 : 0;
      if (!got.equals(one.id())) {
        faults.add(got + " for " + one.id() + ": " + one.text());
      }
    }
    long wanted = all.stream().filter(one -> !one.id().equals(NONE)).count();
    double precision = (double) right / resolved;
    double recall = (double) right / wanted;
    String measured =
        String.format(
            Locale.ROOT,
            "citations %d, with a record %d, resolved %d, right %d, precision %.3f, recall %.3f",
            all.size(),
            wanted,
            resolved,
            right,
            precision,
            recall);
    System.out.println(measured + "\n" + String.join("\n", faults));
    String told = measured + "\n" + String.join("\n", faults);
    assertTrue(precision >= LEAST_PRECISION, told);
    assertTrue(recall >= LEAST_RECALL, told);
  }

  @Test
  void theMeasureIsLargeAndHalfWithoutRecord() throws Exception {
    List<Expected> all = expected();
    long without = all.stream().filter(one -> one.id().equals(NONE)).count();
    assertTrue(all.size() >= 100, "only " + all.size());
    assertTrue(Math.abs(2 * without - all.size()) <= all.size() / 10, without + " without");
    assertEquals(all.size(), all.stream().map(Expected::text).distinct().count());
    for (Expected one : all) {
      assertTrue(one.id().equals(NONE) || index.byId(one.id()).isPresent(), one.id());
    }
  }

  @Test
  void everyTitleOfTheCorpusLeadsToItsRecord() throws Exception {
    TitleWords words = new TitleWords();
    for (Source source : works()) {
      if (words.of(source.title()).size() >= TitleFit.LEAST_WORDS) {
        assertEquals(source.id(), resolved("Doe J, Roe R. " + source.title() + ". J Made Up."));
      }
    }
  }

  @Test
  void aTitleWithOneWordExchangedLeadsNowhere() throws Exception {
    TitleWords words = new TitleWords();
    List<String> misled = new ArrayList<>();
    int tried = 0;
    for (Source source : works()) {
      String title = source.title();
      for (TitleWord word : words.of(title)) {
        String other = title.substring(0, word.start()) + "quokka" + title.substring(word.end());
        tried++;
        if (!resolved("Doe J. " + other + ". J Made Up.").equals(NONE)) {
          misled.add(other);
        }
      }
    }
    // What follows a comma may be the journal: there a title cut short cannot be told apart.
    System.out.println("titles with a word exchanged " + tried + ", misled " + misled.size());
    assertTrue(misled.size() <= tried / 100, String.join("\n", misled));
  }

  private static List<Source> works() throws IOException {
    SourceReader reader = new SourceReader(Lexicon.interventions(), Lexicon.conditions());
    return SourceCorpus.read(Path.of("corpus/sources"), reader).sources().stream()
        .filter(source -> !source.kind().equals("evidence-note"))
        .toList();
  }

  private static String resolved(String text) {
    Citation citation =
        new Citation(text, new Span(0, text.length()), Citation.Kind.LISTED, new TreeMap<>());
    return index.resolve(citation).map(Source::id).orElse(NONE);
  }

  private static List<Expected> expected() throws IOException {
    try (InputStream in = CitationMatcherTest.class.getResourceAsStream("citations.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(cells -> new Expected(cells[0], cells[1]))
          .toList();
    }
  }

  private static Citation citation(String text) throws IOException, UnreadableArticleException {
    byte[] bytes = ("Text.\n\n## References\n\n* " + text + "\n").getBytes(StandardCharsets.UTF_8);
    Article article =
        new ArticleReader(Furniture.of(lexicon("furniture.yml"), lexicon("placeholder.yml")))
            .read("article", Format.MARKDOWN, bytes);
    assertEquals(1, article.citations().size(), text);
    return article.citations().get(0);
  }

  private static YamlValue lexicon(String name) throws IOException {
    Path file = Path.of("rules/lexicon").resolve(name);
    return YamlValue.parse(name, Files.readString(file, StandardCharsets.UTF_8));
  }
}
