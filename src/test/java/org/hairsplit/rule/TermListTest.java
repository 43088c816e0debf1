package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.yaml.YamlException;
import org.junit.jupiter.api.Test;

class TermListTest {

  private static final String LIST =
      """
      things:
        - id: mixolin
          names: [mixolin, Hairox]
          type: drug
          class: tonic
        - id: oral-mixolin
          names: [oral mixolin, MX-12 pill]
          type: drug
          broader: mixolin
        - id: laser
          names: [laser, low-level laser therapy]
          type: device
      """;

  @Test
  void readsEveryPartOfATerm() {
    Term term = list(LIST).byId("mixolin").orElseThrow();
    assertEquals(new Term("mixolin", List.of("mixolin", "Hairox"), "drug", "tonic", null), term);
    assertEquals("mixolin", list(LIST).byId("oral-mixolin").orElseThrow().broader());
  }

  @Test
  void findsTheLongestNameThatBeginsAtAWord() {
    assertFound("oral-mixolin", 2, "took Oral Mixolin daily", 1);
    assertFound("mixolin", 1, "took Oral Mixolin daily", 2);
    assertFound("laser", 3 + 1, "low level laser therapy", 0);
    assertFound("laser", 1, "laser therapy", 0);
  }

  @Test
  void treatsHyphensAndSpacesAlike() {
    assertFound("oral-mixolin", 3, "MX 12 pill", 0);
    assertFound("oral-mixolin", 3, "mx\u201112\u2011PILL", 0);
    assertEquals(List.of("aly", "101"), TermList.words("ALY-101"));
    assertEquals(List.of("olumiant"), TermList.words("Olumiant\u00ae"));
    assertEquals(List.of(), TermList.words(" - "));
  }

  @Test
  void findsAPluralOfTheLastWord() {
    assertFound("oral-mixolin", 3, "MX-12 pills", 0);
    assertFound("laser", 1, "lasers", 0);
  }

  @Test
  void findsNothingInsideOtherWordsOrPastTheEnd() {
    assertTrue(list(LIST).find(List.of("mixolinate"), 0).isEmpty());
    assertTrue(list(LIST).find(List.of("low", "level", "laser"), 0).isEmpty());
    assertTrue(list(LIST).find(List.of("laser"), 1).isEmpty());
  }

  @Test
  void tellsWhatATermIsAKindOf() {
    assertEquals(List.of("oral-mixolin", "mixolin"), list(LIST).lineage("oral-mixolin"));
    assertEquals(List.of(), list(LIST).lineage("unheard-of"));
  }

  @Test
  void namesFileAndLineOfAMistake() {
    assertMistake(
        "things.yml:3:20: id 'mixolin' is used twice", "{id: mixolin, names: [b], type: c}");
    assertMistake("'hairox' already belongs to 'mixolin'", "{id: b, names: [hairox], type: c}");
    assertMistake("unknown key 'colour'", "{id: b, names: [b], type: c, colour: red}");
    assertMistake("'names' is missing", "{id: b, type: c}");
    assertMistake("'names' is empty", "{id: b, names: [], type: c}");
    assertMistake("lower case words joined by hyphens", "{id: Bad Id, names: [b], type: c}");
    assertMistake(
        "'nowhere', which is not in the list", "{id: b, names: [b], type: c, broader: nowhere}");
    assertMistake("leads from 'b' back to 'b'", "{id: b, names: [b], type: c, broader: b}");
    assertMistake("a name without a word", "{id: b, names: ['-'], type: c}");
  }

  @Test
  void theLexiconIsInOrder() throws IOException {
    TermList interventions =
        TermList.read(Path.of("rules/lexicon/interventions.yml"), "interventions");
    TermList conditions = TermList.read(Path.of("rules/lexicon/conditions.yml"), "conditions");
    assertTrue(interventions.terms().size() >= 120, "treatments");
    assertTrue(
        List.of(
                "drug",
                "biologic",
                "device",
                "procedure",
                "supplement",
                "botanical",
                "cosmetic",
                "cell-therapy",
                "rna",
                "diet",
                "other")
            .containsAll(interventions.terms().stream().map(Term::type).toList()));
    assertTrue(
        List.of("hair", "outcome", "other")
            .containsAll(conditions.terms().stream().map(Term::type).toList()));
    assertEquals(
        "baricitinib",
        interventions.find(TermList.words("Olumiant\u2122"), 0).orElseThrow().term().id());
  }

  private static void assertFound(String id, int words, String text, int from) {
    TermList.Match match = list(LIST).find(TermList.words(text), from).orElseThrow();
    assertEquals(id, match.term().id());
    assertEquals(words, match.words());
  }

  private static void assertMistake(String message, String second) {
    String text =
        "things:\n  - {id: mixolin, names: [mixolin, Hairox], type: drug}\n"
            + "  -           "
            + second;
    YamlException e = assertThrows(YamlException.class, () -> list(text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertTrue(e.getMessage().startsWith("things.yml:3:"), e.getMessage());
  }

  private static TermList list(String text) {
    return TermList.parse("things.yml", text, "things");
  }
}
