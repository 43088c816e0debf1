package org.hairsplit.language.model;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.nndep.FlatParser;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dependency parser of a folder of models, loaded when it is first asked for: many articles
 * have no sentence that needs it. Safe for any number of threads.
 */
public final class ParserModel implements Supplier<DependencyParser> {

  /** The flat file, in a folder of models. */
  public static final String FLAT_FILE = "parser.flat";

  /** CoreNLP's own file, in a folder of models. */
  public static final String STOCK_FILE = "english_UD.gz";

  private static final ModelFiles<DependencyParser> FILES =
      new ModelFiles<>(
          FLAT_FILE, STOCK_FILE, FlatParser.KIND, FlatParser::read, ParserModel::loadStock);

  private final Path directory;
  private final Consumer<String> notice;
  private volatile @Nullable DependencyParser parser;

  /**
   * A parser to be loaded later; reads nothing yet.
   *
   * @param directory the folder of models
   * @param notice as for {@link #load}, called when the parser is loaded
   */
  public ParserModel(Path directory, Consumer<String> notice) {
    this.directory = directory;
    this.notice = notice;
  }

  /**
   * A parser, loaded at once, safe for any number of threads. Both files give the same
   * dependencies.
   *
   * @param directory the folder of models
   * @param notice takes one line, without a line end, if the flat file is missing or cannot be
   *     trusted and CoreNLP's own file is loaded instead; otherwise it is not called
   * @throws ModelException if neither file can be loaded
   */
  public static DependencyParser load(Path directory, Consumer<String> notice) {
    return FILES.load(directory, notice);
  }

  /**
   * The parser, the same one each time.
   *
   * @throws ModelException if neither file can be loaded; the next call tries again
   */
  @Override
  public DependencyParser get() {
    DependencyParser loaded = parser;
    return loaded == null ? loadOnce() : loaded;
  }

  /** Whether {@link #get} has loaded the parser. */
  public boolean isLoaded() {
    return parser != null;
  }

  private synchronized DependencyParser loadOnce() {
    DependencyParser loaded = parser;
    if (loaded == null) {
      loaded = load(directory, notice);
      parser = loaded;
    }
    return loaded;
  }

  static DependencyParser loadStock(Path file) {
    return DependencyParser.loadFromModelFile(file.toString(), new Properties());
  }
}
