package edu.stanford.nlp.tagger.maxent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What is left of a stock tagger without its large tables: settings and feature extractors. These
 * few kilobytes stay Java-serialised, because the extractors' fields are private and of many
 * classes; the lexicon of word clusters, which hangs on two of them, is left out on writing and put
 * back, as a table in a file, on reading. Stands in CoreNLP's package to reach {@link Extractors}.
 */
record TaggerShell(TaggerConfig settings, Extractors extractors, Extractors rareExtractors) {

  /**
   * The classes a shell may hold; anything else in a file is refused before it is built. The lazy
   * map is never in the file: it is what the lexicon's gap is filled with, which is checked too.
   */
  private static final String ALLOWED =
      "maxdepth=12;maxrefs=5000;maxbytes=100000;"
          + "edu.stanford.nlp.tagger.maxent.*;org.hairsplit.language.flat.LazyMap;"
          + "java.lang.Enum;java.util.Properties;java.util.Hashtable;java.util.Map$Entry;"
          + "java.util.HashSet;java.util.HashMap;!*";

  /** Stands for the lexicon in the serialised bytes. */
  private enum Gap {
    LEXICON
  }

  /** A shell's bytes, and the lexicon that was left out of them. */
  record Written(byte[] bytes, Map<String, String> lexicon) {}

  /**
   * Writes a shell.
   *
   * @throws IOException if the tagger does not have one lexicon of word clusters
   */
  Written write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, String> lexicon;
    try (LexiconRemover out = new LexiconRemover(bytes)) {
      out.writeObject(settings);
      out.writeObject(extractors);
      out.writeObject(rareExtractors);
      lexicon = out.lexicon;
    }
    if (lexicon == null) {
      throw new IOException("the tagger has no lexicon of word clusters");
    }
    return new Written(bytes.toByteArray(), lexicon);
  }

  /** Reads a shell and gives {@code lexicon} to the extractors that had one. */
  static TaggerShell read(byte[] bytes, Map<String, String> lexicon) throws IOException {
    try (LexiconRestorer in = new LexiconRestorer(new ByteArrayInputStream(bytes), lexicon)) {
      TaggerConfig settings = (TaggerConfig) in.readObject();
      Extractors extractors = (Extractors) in.readObject();
      Extractors rareExtractors = (Extractors) in.readObject();
      return new TaggerShell(settings, extractors, rareExtractors);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static final class LexiconRemover extends ObjectOutputStream {

    private Map<String, String> lexicon;

    LexiconRemover(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    /**
     * The lexicon is the only hash map among the extractors' fields; the parity test would tell.
     */
    @Override
    @SuppressWarnings("unchecked")
    protected Object replaceObject(Object object) throws IOException {
      if (object.getClass() != HashMap.class) {
        return object;
      }
      if (lexicon != null && lexicon != object) {
        throw new IOException("the tagger has more than one lexicon of word clusters");
      }
      lexicon = (Map<String, String>) object;
      return Gap.LEXICON;
    }
  }

  private static final class LexiconRestorer extends ObjectInputStream {

    private final Map<String, String> lexicon;

    LexiconRestorer(InputStream in, Map<String, String> lexicon) throws IOException {
      super(in);
      this.lexicon = lexicon;
      setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      return object == Gap.LEXICON ? lexicon : object;
    }
  }
}
