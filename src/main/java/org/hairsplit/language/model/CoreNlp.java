package org.hairsplit.language.model;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import org.jspecify.annotations.Nullable;

/** The CoreNLP that is running. */
final class CoreNlp {

  private CoreNlp() {}

  /**
   * Name and version, as the header of a flat file says what it was made for. The version is that
   * of the jar's manifest; without one no flat file is made, and none fits.
   */
  static String identity() {
    String version = version();
    return "stanford-corenlp " + (version == null ? "of unknown version" : version);
  }

  /** The version, or null if CoreNLP was repacked without its manifest. */
  static @Nullable String version() {
    // Not a class of the tagger's or the parser's package: those are shared with our own jar.
    return CoreLabel.class.getPackage().getImplementationVersion();
  }

  /** Ends CoreNLP's own reports of what it loads; for the whole process, as its logger is. */
  static void silence() {
    RedwoodConfiguration.current().clear().apply();
  }
}
