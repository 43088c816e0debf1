package org.hairsplit.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.FlatTagger;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.language.flat.FlatFileWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a flat file is missing, damaged, foreign or of another version. */
class ModelFallbackTest {

  @TempDir private Path directory;
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void linkStockTagger() throws IOException {
    Files.createSymbolicLink(
        directory.resolve(TaggerModel.STOCK_FILE),
        BuiltModels.DIRECTORY.resolve(TaggerModel.STOCK_FILE).toAbsolutePath());
  }

  @Test
  void soundFileIsUsedWithoutNotice() {
    assertInstanceOf(
        FlatTagger.class, TaggerModel.load(BuiltModels.DIRECTORY, BuiltModels.NO_NOTICE));
  }

  @Test
  void flippedByteLeadsToTheStockTaggerAndOneLine() throws IOException {
    byte[] bytes = flatTagger();
    bytes[bytes.length / 2] ^= 1;
    assertFallsBack(bytes, "is damaged");
  }

  @Test
  void truncatedFileLeadsToTheStockTaggerAndOneLine() throws IOException {
    byte[] bytes = flatTagger();
    assertFallsBack(Arrays.copyOf(bytes, bytes.length / 2), "is cut short");
  }

  @Test
  void foreignFileLeadsToTheStockTaggerAndOneLine() throws IOException {
    assertFallsBack("not a model at all, but text".getBytes(StandardCharsets.UTF_8), "not a flat");
  }

  @Test
  void emptyFileLeadsToTheStockTaggerAndOneLine() throws IOException {
    assertFallsBack(new byte[0], "is too short");
  }

  @Test
  void anotherFormatVersionLeadsToTheStockTaggerAndOneLine() throws IOException {
    byte[] bytes = flatTagger();
    bytes[8]++;
    assertFallsBack(bytes, "has format 2, and this reads 1");
  }

  @Test
  void anotherCoreNlpLeadsToTheStockTaggerAndOneLine() throws IOException {
    write(new FlatFileWriter(FlatTagger.KIND, "stanford-corenlp 4.5.9", "x"));
    assertStockTaggerAndNotice(
        "was made for stanford-corenlp 4.5.9, and this is stanford-corenlp 4.5.10");
  }

  @Test
  void parserInPlaceOfTaggerLeadsToTheStockTaggerAndOneLine() throws IOException {
    assertFallsBack(
        Files.readAllBytes(BuiltModels.DIRECTORY.resolve(ParserModel.FLAT_FILE)),
        "holds 'parser', not 'tagger'");
  }

  @Test
  void soundFileWithForeignObjectsLeadsToTheStockTaggerAndOneLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Date(0));
    }
    byte[] table = new byte[24];
    table[4] = 2;
    write(
        new FlatFileWriter(FlatTagger.KIND, CoreNlp.identity(), "x")
            .section("shell", bytes.toByteArray())
            .section("clusters", table));
    assertStockTaggerAndNotice("filter status: REJECTED");
  }

  @Test
  void missingFileLeadsToTheStockTaggerAndOneLine() {
    assertStockTaggerAndNotice("is missing");
  }

  @Test
  void withoutAnyFileTheErrorNamesBoth() throws IOException {
    Files.delete(directory.resolve(TaggerModel.STOCK_FILE));
    ModelException e =
        assertThrows(ModelException.class, () -> TaggerModel.load(directory, notices::add));
    assertTrue(String.valueOf(e.getMessage()).contains(TaggerModel.FLAT_FILE), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains(TaggerModel.STOCK_FILE), e.getMessage());
    assertEquals(List.of(), notices);
  }

  @Test
  void parserIsLoadedWhenFirstAskedForAndOnlyOnce() {
    ParserModel model = new ParserModel(BuiltModels.DIRECTORY, BuiltModels.NO_NOTICE);
    assertFalse(model.isLoaded());
    assertSame(model.get(), model.get());
    assertTrue(model.isLoaded());
  }

  @Test
  void nothingIsReadBeforeTheParserIsAskedFor() {
    ParserModel model = new ParserModel(directory.resolve("none"), notices::add);
    assertThrows(ModelException.class, model::get);
    assertFalse(model.isLoaded());
  }

  @Test
  void damagedParserLeadsToTheStockParserAndOneLine() throws IOException {
    byte[] bytes = Files.readAllBytes(BuiltModels.DIRECTORY.resolve(ParserModel.FLAT_FILE));
    bytes[bytes.length - 1] ^= 1;
    Files.write(directory.resolve(ParserModel.FLAT_FILE), bytes);
    Files.createSymbolicLink(
        directory.resolve(ParserModel.STOCK_FILE),
        BuiltModels.DIRECTORY.resolve(ParserModel.STOCK_FILE).toAbsolutePath());
    assertEquals(
        "", standardError(() -> ParserModel.load(directory, notices::add)), "CoreNLP reported");
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("is damaged"), notices.get(0));
  }

  private static byte[] flatTagger() throws IOException {
    return Files.readAllBytes(BuiltModels.DIRECTORY.resolve(TaggerModel.FLAT_FILE));
  }

  private void write(FlatFileWriter writer) throws IOException {
    writer.write(directory.resolve(TaggerModel.FLAT_FILE));
  }

  private void assertFallsBack(byte[] flat, String reason) throws IOException {
    Files.write(directory.resolve(TaggerModel.FLAT_FILE), flat);
    assertStockTaggerAndNotice(reason);
  }

  private void assertStockTaggerAndNotice(String reason) {
    List<MaxentTagger> loaded = new ArrayList<>();
    String reported = standardError(() -> loaded.add(TaggerModel.load(directory, notices::add)));
    assertEquals("", reported, "CoreNLP reported");
    assertEquals(MaxentTagger.class, loaded.get(0).getClass());
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains(TaggerModel.FLAT_FILE), notices.get(0));
    assertTrue(notices.get(0).contains(reason), notices.get(0));
    assertEquals(1, notices.get(0).lines().count());
    assertEquals(List.of("DT", "NN", "VBZ"), tags(loaded.get(0), "The", "hair", "grows"));
  }

  private static List<String> tags(MaxentTagger tagger, String... words) {
    return tagger.tagSentence(Stream.of(words).map(Word::new).toList()).stream()
        .map(TaggedWord::tag)
        .toList();
  }

  private static String standardError(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
