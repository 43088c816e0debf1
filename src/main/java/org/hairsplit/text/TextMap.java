package org.hairsplit.text;

import java.util.Arrays;

/**
 * Plain text taken out of a marked-up file, with the way back: for every code unit of the plain
 * text, the stretch of the file it stands for. Markup between two plain characters belongs to
 * neither. Immutable.
 */
public final class TextMap {

  private final String plain;
  private final int[] starts;
  private final int[] ends;

  private TextMap(String plain, int[] starts, int[] ends) {
    this.plain = plain;
    this.starts = starts;
    this.ends = ends;
  }

  /** Plain text that stands in the file letter for letter, from {@code offset} on. */
  public static TextMap verbatim(String plain, int offset) {
    return new Builder().verbatim(plain, offset).build();
  }

  /** The plain text. */
  public String plain() {
    return plain;
  }

  /**
   * The stretch of the file that the plain span came from: from the first file position of its
   * first code unit to the last of its last one, markup between them included. An empty span maps
   * to an empty span at the place where its next code unit stands.
   *
   * @throws IndexOutOfBoundsException if the span reaches beyond the plain text
   */
  public Span toFile(Span span) {
    if (span.end() > plain.length()) {
      throw new IndexOutOfBoundsException(span + " in a text of " + plain.length());
    }
    if (span.length() == 0) {
      int at = span.start() < starts.length ? starts[span.start()] : endOfFile();
      return new Span(at, at);
    }
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  /** The stretch of the file that the whole plain text came from. */
  public Span inFile() {
    return toFile(new Span(0, plain.length()));
  }

  private int endOfFile() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** Collects plain text from front to back. Not thread-safe. */
  public static final class Builder {

    private final StringBuilder plain = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /** Appends text that stands in the file letter for letter at {@code fileStart}. */
    public Builder verbatim(CharSequence text, int fileStart) {
      for (int i = 0; i < text.length(); i++) {
        put(text.charAt(i), fileStart + i, fileStart + i + 1);
      }
      return this;
    }

    /**
     * Appends text that stands for another stretch of the file, such as a character for its entity
     * or one blank for a line break: every code unit of {@code text} maps to all of {@code inFile}.
     */
    public Builder replaced(CharSequence text, Span inFile) {
      for (int i = 0; i < text.length(); i++) {
        put(text.charAt(i), inFile.start(), inFile.end());
      }
      return this;
    }

    /** Code units collected so far. */
    public int length() {
      return plain.length();
    }

    /** The last code unit collected, or 0 if there is none. */
    public char last() {
      return plain.length() == 0 ? 0 : plain.charAt(plain.length() - 1);
    }

    /** The map, with white space at both ends of the plain text dropped. */
    public TextMap build() {
      int from = 0;
      int to = plain.length();
      while (from < to && blank(plain.charAt(from))) {
        from++;
      }
      while (to > from && blank(plain.charAt(to - 1))) {
        to--;
      }
      return new TextMap(
          plain.substring(from, to),
          Arrays.copyOfRange(starts, from, to),
          Arrays.copyOfRange(ends, from, to));
    }

    private static boolean blank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void put(char c, int start, int end) {
      int at = plain.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      plain.append(c);
      starts[at] = start;
      ends[at] = end;
    }
  }
}
