package org.hairsplit.language.flat;

import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link StringTable} in the clothes of the map that CoreNLP expects: a value is decoded when it
 * is first asked for, and kept. Only keys of the table are kept, never unknown ones, so the memory
 * in use is bounded by the table: at worst it is that of a map read whole. Can be asked, not walked
 * and not changed. For any number of threads, if the decoder is.
 *
 * @param <V> the type of the values
 */
public final class LazyMap<V> extends AbstractMap<String, V> {

  /** Reads the value that begins at a place of a buffer, without moving the buffer's position. */
  @FunctionalInterface
  public interface Decoder<V> {
    V decode(ByteBuffer bytes, int at);
  }

  private final StringTable table;
  private final Decoder<V> decoder;
  private final Map<String, V> decoded = new ConcurrentHashMap<>();

  public LazyMap(StringTable table, Decoder<V> decoder) {
    this.table = table;
    this.decoder = decoder;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    if (!(key instanceof String text)) {
      return null;
    }
    V known = decoded.get(text);
    if (known != null) {
      return known;
    }
    int at = table.find(text);
    if (at < 0) {
      return null;
    }
    V value = decoder.decode(table.bytes(), at);
    V earlier = decoded.putIfAbsent(text, value);
    return earlier == null ? value : earlier;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return table.size();
  }

  /** Not supported: walking the map would decode all of it. */
  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("a lazy map cannot be walked");
  }
}
