package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.yaml.YamlBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that come from the bundle are those that come from the files. */
class RuleBundleTest {

  private static final Path RULES =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit"), "rules");

  @TempDir private Path copy;

  @BeforeEach
  void copyRules() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      files.filter(Files::isRegularFile).forEach(this::copy);
    }
    assertTrue(Files.exists(copy.resolve(YamlBundle.FILE_NAME)));
  }

  @Test
  void theSameDigestAndRulesWithAndWithoutTheBundle() throws IOException {
    RuleSet with = RuleLoader.load(List.of(copy));
    Files.delete(copy.resolve(YamlBundle.FILE_NAME));
    RuleSet without = RuleLoader.load(List.of(copy));
    assertEquals(without.digest(), with.digest());
    assertEquals(without.claims().size(), with.claims().size());
    assertEquals(
        without.claims().stream().map(ClaimRule::id).toList(),
        with.claims().stream().map(ClaimRule::id).toList());
  }

  @Test
  void anEditCountsAtOnce() throws IOException {
    String before = RuleLoader.load(List.of(copy)).digest();
    Path cues = copy.resolve("lexicon/cues.yml");
    Files.writeString(cues, Files.readString(cues) + "\n# a remark\n");
    assertNotEquals(before, RuleLoader.load(List.of(copy)).digest());
    Files.writeString(cues, "just: wrong\n");
    RuleException e = assertThrows(RuleException.class, () -> RuleLoader.load(List.of(copy)));
    assertEquals(cues.toString(), e.problems().get(0).path());
  }

  private void copy(Path file) {
    try {
      Path to = copy.resolve(RULES.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
