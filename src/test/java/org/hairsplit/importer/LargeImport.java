package org.hairsplit.importer;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports a file in a process of its own and prints how many records it held. */
final class LargeImport {

  private LargeImport() {}

  public static void main(String[] arguments) throws Exception {
    AtomicInteger records = new AtomicInteger();
    Imported.importer().read(Path.of(arguments[0]), source -> records.incrementAndGet());
    System.out.println("records: " + records);
  }
}
