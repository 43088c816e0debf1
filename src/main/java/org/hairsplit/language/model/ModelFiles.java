package org.hairsplit.language.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hairsplit.language.flat.FlatFile;
import org.hairsplit.language.flat.FlatFileException;

/**
 * The two files that a model can be loaded from, side by side in one folder, and the rule which:
 * the flat one if it passes every check, else the stock one, after one line that says why.
 *
 * @param <T> what the files hold
 * @param flatName name of the flat file
 * @param stockName name of CoreNLP's own file
 * @param kind what the flat file must say it holds
 * @param flatReader builds the model over an open flat file
 * @param stockReader loads CoreNLP's own file
 */
record ModelFiles<T>(
    String flatName,
    String stockName,
    String kind,
    FlatReader<T> flatReader,
    Function<Path, T> stockReader) {

  /** Builds a model over an open flat file. */
  @FunctionalInterface
  interface FlatReader<T> {
    T read(FlatFile file) throws IOException, ReflectiveOperationException;
  }

  /**
   * Loads the model.
   *
   * @param notice takes at most one line, without a line end: why the flat file was not used
   * @throws ModelException if neither file can be loaded
   */
  T load(Path directory, Consumer<String> notice) {
    Path flat = directory.resolve(flatName);
    try {
      return flatReader.read(FlatFile.open(flat, kind, CoreNlp.identity()));
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      // Whatever is wrong with the fast way, the slow one still gives the right tags.
      return loadStock(directory, flat + " " + FlatFileException.reason(e), notice, e);
    }
  }

  private T loadStock(Path directory, String reason, Consumer<String> notice, Throwable cause) {
    Path stock = directory.resolve(stockName);
    if (!Files.isRegularFile(stock)) {
      throw new ModelException(reason + ", and " + stock + " is missing too", cause);
    }
    notice.accept(reason + "; CoreNLP's own model is loaded instead, which takes longer");
    CoreNlp.silence();
    try {
      return stockReader.apply(stock);
    } catch (RuntimeException e) {
      e.addSuppressed(cause);
      throw new ModelException(reason + ", and " + stock + " cannot be loaded either: " + e, e);
    }
  }
}
