package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StrengthScaleTest {

  private static final StrengthScale SCALE = StrengthScale.builtIn();
  private static SourceCorpus corpus;

  @BeforeAll
  static void read() throws IOException {
    SourceReader reader = new SourceReader(Lexicon.interventions(), Lexicon.conditions());
    corpus = SourceCorpus.read(Path.of("corpus/sources"), reader);
  }

  @Test
  void everyRecordOfOursHasALevelAndAWordOnHowSureItIs() {
    for (Source source : corpus.sources()) {
      assertNotEquals("unrated", SCALE.of(source).id(), source.id() + ", " + source.kind());
      assertFalse(SCALE.sureness(source).equals(source.checked()), source.checked());
    }
  }

  @Test
  void trialsStandAboveAnimalsAndAnnouncements() {
    assertEquals("randomised", level("king-allegro-2023"));
    assertEquals("pooled", level("gupta-nma-2022"));
    assertEquals("animals", level("chai-autophagy-2019"));
    assertEquals("announcement", level("umass-aly101-first-dose"));
    assertTrue(rank("gupta-nma-2022") > rank("king-allegro-2023"));
    assertTrue(rank("king-allegro-2023") > rank("chai-autophagy-2019"));
    assertTrue(rank("chai-autophagy-2019") > rank("umass-aly101-first-dose"));
  }

  @Test
  void anAbstractOnCellsIsRatedAsCells() {
    assertEquals("cells", level("suzuki-mtorc1-abstract"));
  }

  private static String level(String id) {
    return SCALE.of(byId(id)).id();
  }

  private static int rank(String id) {
    return SCALE.of(byId(id)).rank();
  }

  private static Source byId(String id) {
    return corpus.sources().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
