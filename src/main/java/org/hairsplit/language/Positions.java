package org.hairsplit.language;

import java.util.Arrays;

/**
 * A set of places in a sentence, one bit each: of tokens, or of the gaps before them. Sixty-four
 * tokens are tested in one step. Immutable, thread-safe.
 */
final class Positions {

  private final long[] bits;

  private Positions(long[] bits) {
    this.bits = bits;
  }

  /** No place of a sentence that has {@code size} of them. */
  static Positions none(int size) {
    return new Positions(new long[((size - 1) >> 6) + 1]);
  }

  /** The places {@code [from, to)} of {@code size}. */
  static Positions range(int size, int from, int to) {
    long[] bits = new long[((size - 1) >> 6) + 1];
    for (int i = from; i < to; i++) {
      bits[i >> 6] |= 1L << i;
    }
    return new Positions(bits);
  }

  /** The places that the lowest {@code size} entries name. */
  static Positions of(boolean[] places, int size) {
    long[] bits = new long[((size - 1) >> 6) + 1];
    for (int i = 0; i < places.length; i++) {
      if (places[i]) {
        bits[i >> 6] |= 1L << i;
      }
    }
    return new Positions(bits);
  }

  Positions and(Positions other) {
    long[] both = new long[bits.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = bits[i] & other.bits[i];
    }
    return new Positions(both);
  }

  Positions or(Positions other) {
    long[] either = new long[bits.length];
    for (int i = 0; i < either.length; i++) {
      either[i] = bits[i] | other.bits[i];
    }
    return new Positions(either);
  }

  Positions andNot(Positions other) {
    long[] rest = new long[bits.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = bits[i] & ~other.bits[i];
    }
    return new Positions(rest);
  }

  /** The places one before these which are in {@code other} too. */
  Positions beforeAnd(Positions other) {
    long[] moved = new long[bits.length];
    for (int i = 0; i < moved.length; i++) {
      long carried = i + 1 < bits.length ? bits[i + 1] << 63 : 0;
      moved[i] = (bits[i] >>> 1 | carried) & other.bits[i];
    }
    return new Positions(moved);
  }

  /** The places one after those of these which are in {@code other} too. */
  Positions andAfter(Positions other) {
    long[] moved = new long[bits.length];
    long carried = 0;
    for (int i = 0; i < moved.length; i++) {
      long both = bits[i] & other.bits[i];
      moved[i] = both << 1 | carried;
      carried = both >>> 63;
    }
    return new Positions(moved);
  }

  boolean isEmpty() {
    for (long part : bits) {
      if (part != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every one of these is in {@code other}. */
  boolean within(Positions other) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & ~other.bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place from {@code from} on, or -1. */
  int next(int from) {
    int part = from >> 6;
    if (part >= bits.length) {
      return -1;
    }
    long rest = bits[part] & -1L << from;
    while (rest == 0) {
      part++;
      if (part == bits.length) {
        return -1;
      }
      rest = bits[part];
    }
    return (part << 6) + Long.numberOfTrailingZeros(rest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Positions positions && Arrays.equals(bits, positions.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
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
