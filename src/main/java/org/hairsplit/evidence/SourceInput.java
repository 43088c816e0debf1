package org.hairsplit.evidence;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Something that records come from: a file of them, or another index. Asked for its digest first;
 * its records are read only if the index does not hold them already.
 */
public interface SourceInput {

  /** What the index remembers it by: another input of this name replaces this one. */
  String name();

  /**
   * SHA-256 of the content in hexadecimal: the same digest means the same records.
   *
   * @throws IOException if it cannot be read
   */
  String digest() throws IOException;

  /** How much there is to read, in bytes or in whatever {@link #position} counts. */
  long size();

  /** How much of {@link #size} was read up to now; may be asked while {@link #each} runs. */
  long position();

  /**
   * Gives every record to {@code sink}, one after the other, holding none of them. What {@code
   * sink} throws must pass through. To be called once.
   *
   * @throws SourceIndexException or another {@link IOException} if the input cannot be read whole
   * @throws org.hairsplit.yaml.YamlException if a record has a mistake
   */
  void each(Consumer<Source> sink) throws IOException;
}
