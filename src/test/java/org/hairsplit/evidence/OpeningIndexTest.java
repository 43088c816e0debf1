package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningIndexTest {

  @TempDir Path folder;

  @Test
  void opensTheIndex() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("mixolin-men.yml"),
        """
        id: mixolin-men
        title: Mixolin drops in balding men
        kind: randomized-trial
        year: 2011
        interventions: [mixolin]
        conditions: [pattern-loss]
        says: Men on the drops kept more hairs than men on water.
        checked: read
        """);
    Path built = folder.resolve("index");
    String digest =
        SourceIndexBuilder.build(sources, Lexicon.INTERVENTIONS, Lexicon.CONDITIONS, built);
    try (SourceIndex index = OpeningIndex.in(built).await()) {
      assertEquals(digest, index.digest());
    }
  }

  @Test
  void tellsWhoAsksWhyThereIsNone() {
    OpeningIndex opening = OpeningIndex.in(folder.resolve("nowhere"));
    assertThrows(SourceIndexException.class, opening::await);
  }

  @Test
  void tellsWhoAbandonsItWhatWentWrong() {
    Exception reason = new IllegalStateException("no rules");
    OpeningIndex.in(folder.resolve("nowhere")).abandon(reason);
    assertInstanceOf(SourceIndexException.class, reason.getSuppressed()[0]);
  }

  @Test
  void isWaitedForByWhoIsInterrupted() {
    Exception reason = new IllegalStateException("no rules");
    Thread.currentThread().interrupt();
    try {
      OpeningIndex.in(folder.resolve("nowhere")).abandon(reason);
    } finally {
      assertTrue(Thread.interrupted());
    }
    // Told of the opening, not of the interruption: so it was over.
    assertInstanceOf(SourceIndexException.class, reason.getSuppressed()[0]);
  }
}
