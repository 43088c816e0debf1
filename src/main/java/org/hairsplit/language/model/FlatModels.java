package org.hairsplit.language.model;

import edu.stanford.nlp.parser.nndep.FlatParser;
import edu.stanford.nlp.parser.nndep.FlatParserWriter;
import edu.stanford.nlp.tagger.maxent.FlatTagger;
import edu.stanford.nlp.tagger.maxent.FlatTaggerWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import org.hairsplit.language.flat.FlatFile;

/**
 * Makes the folder of models of a distribution from CoreNLP's model files: the flat files, and
 * beside them the originals, for the day a flat file cannot be used. Leaves a file alone that is up
 * to date: one of this format, made from this very model for this very CoreNLP.
 */
public final class FlatModels {

  private FlatModels() {}

  /** Arguments: CoreNLP's tagger, CoreNLP's dependency parser, the folder to fill. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: FlatModels TAGGER PARSER FOLDER");
    }
    write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  /**
   * Fills a folder.
   *
   * @param tagger CoreNLP's tagger
   * @param parser CoreNLP's dependency parser
   * @param directory made if it is not there
   * @throws IOException if a file cannot be read or written, or is not a model of the right kind
   * @throws ReflectiveOperationException if this is not the CoreNLP the writers were made for
   */
  static void write(Path tagger, Path parser, Path directory)
      throws IOException, ReflectiveOperationException {
    if (CoreNlp.version() == null) {
      throw new IOException("CoreNLP does not say its version, so flat files cannot either");
    }
    CoreNlp.silence();
    Files.createDirectories(directory);
    write(
        tagger, directory.resolve(TaggerModel.FLAT_FILE), FlatTagger.KIND, FlatTaggerWriter::write);
    write(
        parser, directory.resolve(ParserModel.FLAT_FILE), FlatParser.KIND, FlatParserWriter::write);
    copy(tagger, directory.resolve(TaggerModel.STOCK_FILE));
    copy(parser, directory.resolve(ParserModel.STOCK_FILE));
  }

  /** Writes one model. */
  @FunctionalInterface
  private interface Writer {
    void write(Path stock, String maker, String source, Path flat)
        throws IOException, ReflectiveOperationException;
  }

  private static void write(Path stock, Path flat, String kind, Writer writer)
      throws IOException, ReflectiveOperationException {
    String source = source(stock);
    if (!FlatFile.isUpToDate(flat, kind, CoreNlp.identity(), source)) {
      writer.write(stock, CoreNlp.identity(), source, flat);
    }
  }

  /** A model's name and checksum: 13 MB take a few milliseconds. */
  private static String source(Path stock) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(Files.readAllBytes(stock));
    return stock.getFileName() + " " + Long.toHexString(crc.getValue());
  }

  private static void copy(Path stock, Path copy) throws IOException {
    if (!Files.exists(copy) || Files.mismatch(stock, copy) >= 0) {
      Files.copy(stock, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
