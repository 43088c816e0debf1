package org.hairsplit.evidence;

import java.util.function.Consumer;

/** The records of an index as the input of another one. */
public final class IndexedSources implements SourceInput {

  private final SourceIndex index;
  private final String name;
  private volatile int position;

  /**
   * @param index stays open, and must until the records are read
   * @param name what the other index remembers it by
   */
  public IndexedSources(SourceIndex index, String name) {
    this.index = index;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String digest() {
    return index.digest();
  }

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads; others only look
  public void each(Consumer<Source> sink) {
    index.each(
        stored -> {
          sink.accept(stored.source());
          position++;
        });
  }
}
