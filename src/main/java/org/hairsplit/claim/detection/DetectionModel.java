package org.hairsplit.claim.detection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hairsplit.language.flat.FlatFile;
import org.hairsplit.language.flat.FlatFileException;
import org.hairsplit.language.flat.StringTable;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.text.Words;

/**
 * The weights of the features for each kind of claim, searched where they lie in a mapped file.
 * Weights are whole thousandths, so that sums do not depend on their order. Immutable.
 *
 * <p>Sections: {@code kinds}, the names joined by spaces; {@code weights}, the intercepts and then
 * a row for each feature, two bytes a kind; {@code features}, an open hash table of slots, each the
 * 64-bit hash of a name and the number of its row, 0 where it is free; {@code classes}, the class
 * of each word.
 */
final class DetectionModel {

  /** What the flat file says it holds. */
  static final String KIND = "claim detector";

  /** What the flat file says it was made for. */
  static final String MAKER = "hairsplit detector 2";

  static final int SLOT_LENGTH = Long.BYTES + Integer.BYTES;

  private static final double SCALE = 1000;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final List<ClaimKind> kinds;
  private final ByteBuffer weights;
  private final ByteBuffer features;
  private final int slots;
  private final StringTable classes;

  /**
   * A model over its sections, all little-endian.
   *
   * @throws FlatFileException if a kind is not one of ours
   */
  DetectionModel(String kinds, ByteBuffer weights, ByteBuffer features, ByteBuffer classes)
      throws FlatFileException {
    List<ClaimKind> known = new ArrayList<>();
    for (String name : kinds.split(" ", -1)) {
      known.add(
          Words.constant(ClaimKind.class, name)
              .orElseThrow(() -> new FlatFileException("has no kind of claim '" + name + "'")));
    }
    this.kinds = Collections.unmodifiableList(known);
    this.weights = weights;
    this.features = features;
    this.slots = features.capacity() / SLOT_LENGTH;
    this.classes = new StringTable(classes);
  }

  /**
   * Opens a flat file.
   *
   * @throws FlatFileException if it is foreign, damaged or of another format
   * @throws IOException if it cannot be read at all
   */
  static DetectionModel open(Path path) throws IOException {
    FlatFile file = FlatFile.open(path, KIND, MAKER);
    ByteBuffer kinds = file.section("kinds");
    byte[] names = new byte[kinds.capacity()];
    kinds.get(names);
    return new DetectionModel(
        new String(names, StandardCharsets.US_ASCII),
        file.section("weights"),
        file.section("features"),
        file.section("classes"));
  }

  /** The kinds it knows, in its own order. */
  List<ClaimKind> kinds() {
    return kinds;
  }

  /** The class of words used like this lemma, or -1. */
  int wordClass(String lemma) {
    int at = classes.find(lemma);
    return at < 0 ? -1 : classes.bytes().getShort(at);
  }

  /** A fresh sum for every kind. */
  Scores scores() {
    return new Scores();
  }

  /**
   * 64-bit FNV-1a over UTF-16 units: two of some ten thousand names never share one in practice.
   */
  static long hash(CharSequence name) {
    long hash = FNV_BASIS;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Where the search for a hash begins. */
  static int firstSlot(long hash, int slots) {
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), slots);
  }

  private int row(long hash) {
    int slot = firstSlot(hash, slots);
    while (true) {
      int row = features.getInt(slot * SLOT_LENGTH + Long.BYTES);
      if (row == 0 || features.getLong(slot * SLOT_LENGTH) == hash) {
        return row;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
  }

  /**
   * Adds up the weights of the features it takes. Chances come from the sum over the square root of
   * how many there were, or long sentences would make claims of every kind. For one thread.
   */
  final class Scores implements DetectionFeatures.Sink {

    private final int[] sums = new int[kinds.size()];
    private int taken;

    private Scores() {}

    @Override
    public void take(StringBuilder name) {
      taken++;
      int row = row(hash(name));
      if (row > 0) {
        add(row);
      }
    }

    private void add(int row) {
      int at = row * sums.length * Short.BYTES;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights.getShort(at + i * Short.BYTES);
      }
    }

    /** The chance that the sentence makes a claim of a kind the model knows. */
    double chance(ClaimKind kind) {
      return 1 / (1 + Math.exp(-logOdds(kind)));
    }

    /** The natural logarithm of the odds that it does. */
    double logOdds(ClaimKind kind) {
      int i = kinds.indexOf(kind);
      double mean = sums[i] / Math.sqrt(Math.max(1, taken));
      return (weights.getShort(i * Short.BYTES) + mean) / SCALE;
    }

    /** How much the features speak for a kind, in thousandths, the intercept aside. */
    int sum(ClaimKind kind) {
      return sums[kinds.indexOf(kind)];
    }
  }
}
