package org.hairsplit.language.flat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatFileTest {

  private static final byte[] FIRST = {1, 2, 3};
  private static final byte[] SECOND = "second section".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path directory;
  private Path path;
  private byte[] good;

  @BeforeEach
  void writeFile() throws IOException {
    path = directory.resolve("a.flat");
    writer().write(path);
    good = Files.readAllBytes(path);
  }

  private static FlatFileWriter writer() {
    return new FlatFileWriter("numbers", "library 1.0", "a.txt")
        .section("first", FIRST)
        .section("empty", new byte[0])
        .section("second", SECOND);
  }

  @Test
  void sectionsComeBackAsWritten() throws IOException {
    FlatFile file = FlatFile.open(path, "numbers", "library 1.0");
    assertEquals("a.txt", file.source());
    assertArrayEquals(FIRST, bytes(file.section("first")));
    assertArrayEquals(new byte[0], bytes(file.section("empty")));
    assertArrayEquals(SECOND, bytes(file.section("second")));
    assertEquals(ByteOrder.LITTLE_ENDIAN, file.section("first").order());
  }

  @Test
  void sameSectionsGiveSameBytesAndNothingIsLeftBeside() throws IOException {
    writer().write(path);
    assertArrayEquals(good, Files.readAllBytes(path));
    try (var files = Files.list(directory)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        refuse(bad);
      }
    }
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    for (int length = 0; length < good.length; length++) {
      refuse(Arrays.copyOf(good, length));
    }
    refuse(Arrays.copyOf(good, good.length + 1));
  }

  @Test
  void messagesSayWhatIsWrong() throws IOException {
    assertTrue(
        refuse("PK, some foreign file, long enough".getBytes(StandardCharsets.US_ASCII))
            .contains("is not a flat file"));
    byte[] newer = good.clone();
    newer[8]++;
    assertTrue(refuse(newer).contains("has format 2, and this reads 1"));
    assertTrue(refuse(Arrays.copyOf(good, good.length - 1)).contains("is cut short"));
    byte[] damaged = good.clone();
    damaged[good.length - 1]++;
    assertTrue(refuse(damaged).contains("is damaged"));
  }

  @Test
  void anotherKindOrMakerIsRefused() {
    assertEquals("holds 'numbers', not 'words'", refuse("words", "library 1.0").getMessage());
    assertEquals(
        "was made for library 1.0, and this is library 1.1",
        refuse("numbers", "library 1.1").getMessage());
  }

  @Test
  void nonsenseUnderARightChecksumIsRefused() throws IOException {
    ByteBuffer bad = ByteBuffer.wrap(good.clone()).order(ByteOrder.LITTLE_ENDIAN);
    // The number of sections follows the three strings.
    int count = 24 + 2 + 7 + 2 + 11 + 2 + 5;
    assertEquals(3, bad.getInt(count));
    bad.putInt(count, 1_000_000);
    bad.putInt(FlatFile.CHECKSUM_AT, FlatFile.checksum(bad));
    assertEquals("has a broken table of contents", refuse(bad.array()));
  }

  @Test
  void missingFileAndMissingSectionAreErrors() throws IOException {
    assertThrows(
        NoSuchFileException.class,
        () -> FlatFile.open(directory.resolve("none"), "numbers", "library 1.0"));
    FlatFile file = FlatFile.open(path, "numbers", "library 1.0");
    assertThrows(FlatFileException.class, () -> file.section("third"));
  }

  @Test
  void twoSectionsOfOneNameAreRefused() {
    FlatFileWriter writer = writer();
    assertThrows(IllegalArgumentException.class, () -> writer.section("first", FIRST));
  }

  private String refuse(byte[] bytes) throws IOException {
    Files.write(path, bytes);
    return String.valueOf(refuse("numbers", "library 1.0").getMessage());
  }

  private FlatFileException refuse(String kind, String maker) {
    return assertThrows(FlatFileException.class, () -> FlatFile.open(path, kind, maker));
  }

  private static byte[] bytes(ByteBuffer section) {
    byte[] bytes = new byte[section.remaining()];
    section.get(bytes);
    return bytes;
  }
}
