package org.hairsplit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A way to write records to a file. */
@FunctionalInterface
public interface SourceFormat {

  /**
   * Reads the records one after the other, holding none of them.
   *
   * @param in the file; whoever opened it closes it
   * @param path the name of the file for messages
   * @throws SourceIndexException or another {@link IOException} if the file cannot be read whole
   * @throws org.hairsplit.yaml.YamlException if a record has a mistake
   */
  void read(InputStream in, String path, Consumer<Source> sink) throws IOException;
}
