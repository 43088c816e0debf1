package org.hairsplit.language;

import java.util.Arrays;

/**
 * A set of places in a sentence, one bit each: of tokens, or of the gaps before them. Sixty-four
 * tokens are tested in one step, and few sentences have more. Immutable, thread-safe.
 */
final class Positions {

  private static final long[] NO_MORE = {};

  /** The first sixty-four places. */
  private final long first;

  /** The places after those, which few sentences have. */
  private final long[] more;

  private Positions(long first, long[] more) {
    this.first = first;
    this.more = more;
  }

  /** How many numbers of sixty-four bits hold {@code size} places. */
  static int width(int size) {
    return ((size - 1) >> 6) + 1;
  }

  /** No place of a sentence that has {@code size} of them. */
  static Positions none(int size) {
    return range(size, 0, 0);
  }

  /** One place of {@code size}. */
  static Positions one(int size, int at) {
    return size <= Long.SIZE ? new Positions(1L << at, NO_MORE) : range(size, at, at + 1);
  }

  /** The places {@code [from, to)} of {@code size}. */
  static Positions range(int size, int from, int to) {
    long[] bits = new long[width(size)];
    for (int i = from; i < to; i++) {
      bits[i >> 6] |= 1L << i;
    }
    return of(bits, 0, bits.length);
  }

  /** The places that the lowest {@code size} entries name. */
  static Positions of(boolean[] places, int size) {
    long[] bits = new long[width(size)];
    for (int i = 0; i < places.length; i++) {
      if (places[i]) {
        bits[i >> 6] |= 1L << i;
      }
    }
    return of(bits, 0, bits.length);
  }

  /** The places that the bits of {@code width} numbers name, the first of them at {@code at}. */
  static Positions of(long[] bits, int at, int width) {
    return new Positions(
        bits[at], width == 1 ? NO_MORE : Arrays.copyOfRange(bits, at + 1, at + width));
  }

  Positions and(Positions other) {
    long[] both = more.length == 0 ? more : more.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.more[i];
    }
    return new Positions(first & other.first, both);
  }

  Positions or(Positions other) {
    long[] either = more.length == 0 ? more : more.clone();
    for (int i = 0; i < either.length; i++) {
      either[i] |= other.more[i];
    }
    return new Positions(first | other.first, either);
  }

  Positions andNot(Positions other) {
    long[] rest = more.length == 0 ? more : more.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= ~other.more[i];
    }
    return new Positions(first & ~other.first, rest);
  }

  /** The places one before these which are in {@code other} too. */
  Positions beforeAnd(Positions other) {
    if (more.length == 0) {
      return new Positions(first >>> 1 & other.first, more);
    }
    long[] moved = new long[more.length];
    for (int i = 0; i < moved.length; i++) {
      long carried = i + 1 < more.length ? more[i + 1] << 63 : 0;
      moved[i] = (more[i] >>> 1 | carried) & other.more[i];
    }
    return new Positions((first >>> 1 | more[0] << 63) & other.first, moved);
  }

  /** The places one after those of these which are in {@code other} too. */
  Positions andAfter(Positions other) {
    long both = first & other.first;
    if (more.length == 0) {
      return new Positions(both << 1, more);
    }
    long carried = both >>> 63;
    long[] moved = new long[more.length];
    for (int i = 0; i < moved.length; i++) {
      long here = more[i] & other.more[i];
      moved[i] = here << 1 | carried;
      carried = here >>> 63;
    }
    return new Positions(both << 1, moved);
  }

  boolean isEmpty() {
    if (first != 0) {
      return false;
    }
    for (long part : more) {
      if (part != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every one of these is in {@code other}. */
  boolean within(Positions other) {
    if ((first & ~other.first) != 0) {
      return false;
    }
    for (int i = 0; i < more.length; i++) {
      if ((more[i] & ~other.more[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place from {@code from} on, or -1. */
  int next(int from) {
    int part = from >> 6;
    if (part > more.length) {
      return -1;
    }
    long rest = part(part) & -1L << from;
    while (rest == 0) {
      part++;
      if (part > more.length) {
        return -1;
      }
      rest = part(part);
    }
    return (part << 6) + Long.numberOfTrailingZeros(rest);
  }

  private long part(int part) {
    return part == 0 ? first : more[part - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Positions positions
        && first == positions.first
        && Arrays.equals(more, positions.more);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first) * 31 + Arrays.hashCode(more);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      text.append(text.length() > 1 ? ", " : "").append(i);
    }
    return text.append('}').toString();
  }
}
