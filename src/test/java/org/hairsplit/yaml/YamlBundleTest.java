package org.hairsplit.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlBundleTest {

  private static final Path RULES =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit"), "rules");

  private static final String TEXT =
      """
      # a comment
      name: größe "quoted" 𝛼
      nothing: ~
      list: [one, 'two', {three: 3}]
      block: |
        first
        second
      anchor: &a {x: 1}
      alias: *a
      """;

  @TempDir private Path folder;

  @Test
  void everyRuleOfTheProductIsFoundAsItWouldBeParsed() throws IOException {
    YamlBundle bundle = YamlBundle.in(RULES);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(RULES)) {
      files = walk.filter(path -> path.toString().endsWith(".yml")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      String place = RULES.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      YamlValue found = bundle.find(place, bytes, "f");
      assertNotNull(found, place);
      assertEquals(outline(YamlValue.parse("f", Files.readString(file))), outline(found), place);
      assertArrayEquals(Sha256.digest().digest(bytes), bundle.digest(place, bytes), place);
    }
  }

  @Test
  void theDigestOfAFileThatChangedIsOfWhatItHoldsNow() throws IOException {
    Files.writeString(folder.resolve("a.yml"), "x: 1\n");
    YamlBundleWriter.write(folder);
    byte[] now = "x: 2\n".getBytes(UTF_8);
    assertArrayEquals(Sha256.digest().digest(now), YamlBundle.in(folder).digest("a.yml", now));
  }

  @Test
  void textsNullsAliasesAndPlacesSurvive() throws IOException {
    YamlValue found = found("a/b.yml", TEXT);
    assertNotNull(found);
    assertEquals(outline(YamlValue.parse("f", TEXT)), outline(found));
    YamlException mistake =
        assertThrows(YamlException.class, () -> found.require("name").integer());
    assertEquals("f:2:7: 'größe \"quoted\" 𝛼' is not a whole number", mistake.getMessage());
  }

  @Test
  void anEditedOrUnknownFileIsNotFound() throws IOException {
    write("a.yml", TEXT);
    YamlBundleWriter.write(folder);
    YamlBundle bundle = YamlBundle.in(folder);
    assertNotNull(bundle.find("a.yml", TEXT.getBytes(UTF_8), "f"));
    assertNull(bundle.find("a.yml", TEXT.replace("one", "two").getBytes(UTF_8), "f"));
    assertNull(bundle.find("a.yml", (TEXT + "#").getBytes(UTF_8), "f"));
    assertNull(bundle.find("b.yml", TEXT.getBytes(UTF_8), "f"));
  }

  @Test
  void aFileWithLineEndsOfWindowsIsLeftOut() throws IOException {
    assertNull(found("a.yml", "a: 1\r\nb: 2\r\n"));
  }

  @Test
  void aDamagedBundleIsAsGoodAsNone() throws IOException {
    write("a.yml", TEXT);
    YamlBundleWriter.write(folder);
    Path file = folder.resolve(YamlBundle.FILE_NAME);
    byte[] sound = Files.readAllBytes(file);
    for (int length = 0; length < sound.length; length++) {
      Files.write(file, Arrays.copyOf(sound, length));
      assertNull(YamlBundle.in(folder).find("a.yml", TEXT.getBytes(UTF_8), "f"));
    }
    for (int at = 0; at < sound.length; at++) {
      byte[] damaged = sound.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertNull(YamlBundle.in(folder).find("a.yml", TEXT.getBytes(UTF_8), "f"), "byte " + at);
    }
    Files.delete(file);
    assertNull(YamlBundle.in(folder).find("a.yml", TEXT.getBytes(UTF_8), "f"));
  }

  @Test
  void aValueThatContainsItselfIsRefused() {
    YamlException e =
        assertThrows(YamlException.class, () -> YamlValue.parse("f", "a: &x\n  - *x\n"));
    assertEquals("f:1:4: a value must not contain itself", e.getMessage());
  }

  private YamlValue found(String place, String text) throws IOException {
    write(place, text);
    YamlBundleWriter.write(folder);
    return YamlBundle.in(folder).find(place, text.getBytes(UTF_8), "f");
  }

  private void write(String place, String text) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Everything that can be asked of a value. */
  private static String outline(YamlValue value) {
    StringBuilder outline = new StringBuilder(String.valueOf(value.location()));
    if (value.isMapping()) {
      value.fields().forEach((key, v) -> outline.append(key).append('=').append(outline(v)));
    } else if (value.isSequence()) {
      value.items().forEach(item -> outline.append('-').append(outline(item)));
    } else {
      outline.append(value.isNull() ? "null:" : "text:").append(value.text());
    }
    return outline.append('\n').toString();
  }
}
