package org.hairsplit.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class YamlValueTest {

  private static final String RULE =
      """
      id: stage/first
      weight: 2.5
      count: 12

      cited: true
      words: [one, two]
      stage: phase-2
      nothing: ~
      when:
        kind: novelty
      """;

  @Test
  void readsEveryShape() {
    YamlValue rule = parse(RULE);
    assertEquals("stage/first", rule.require("id").text());
    assertEquals(2.5, rule.require("weight").number());
    assertEquals(12, rule.require("count").integer());
    assertTrue(rule.require("cited").truth());
    assertEquals(List.of("one", "two"), rule.require("words").texts());
    assertEquals(EvidenceStage.PHASE_2, rule.require("stage").constant(EvidenceStage.class));
    assertEquals("novelty", rule.require("when").require("kind").text());
    assertTrue(rule.isMapping());
    assertTrue(rule.require("words").isSequence());
    assertFalse(rule.require("id").isSequence());
  }

  @Test
  void nullIsAsGoodAsAbsent() {
    assertTrue(parse(RULE).get("nothing").isEmpty());
    assertTrue(parse(RULE).get("unheard-of").isEmpty());
    assertEquals(List.of(), parse(RULE).fields().get("nothing").items());
  }

  @Test
  void oneValueStandsForAListOfOne() {
    assertEquals(List.of("stage/first"), parse(RULE).require("id").texts());
  }

  @Test
  void fieldsKeepTheOrderOfTheFile() {
    assertEquals(
        List.of("id", "weight", "count", "cited", "words", "stage", "nothing", "when"),
        List.copyOf(parse(RULE).fields().keySet()));
  }

  @Test
  void everyMistakeNamesItsOwnLine() {
    assertBlames(2, "'2.5' is not a whole number", r -> r.require("weight").integer());
    assertBlames(1, "'stage/first' is not a number", r -> r.require("id").number());
    assertBlames(3, "'12' is neither true nor false", r -> r.require("count").truth());
    assertBlames(6, "one value is needed here", r -> r.require("words").text());
    assertBlames(6, "a mapping", r -> r.require("words").fields());
    assertBlames(10, "'mode' is missing", r -> r.require("when").require("mode"));
    assertBlames(1, "'mode' is missing", r -> r.require("mode"));
    assertBlames(8, "own words", r -> raise(r.fields().get("nothing").mistake("own words")));
    assertBlames(
        3, "'12' is not one of in-vitro, ex-vivo", r -> r.require("count").constant(STAGE));
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheKnownOnes() {
    assertBlames(10, "unknown key 'kind'", r -> r.require("when").allowOnly(Set.of("polarity")));
    YamlValue when = parse("kind: novelty\n");
    assertEquals("known are polarity", problem(() -> when.allowOnly(Set.of("polarity"))).advice());
    assertEquals(
        "did you mean 'kinds'?",
        problem(() -> when.allowOnly(Set.of("kinds", "polarity"))).advice());
  }

  @Test
  void anUnknownKeyWithABlockBelowIsNamedOnTheLineOfTheKey() {
    YamlValue file = parse("id: x\nwhen:\n  kind: novelty\n");
    Problem problem = problem(() -> file.allowOnly(Set.of("id")));
    assertNotNull(problem.location());
    assertEquals(2, problem.location().line());
  }

  @Test
  void duplicateKeysAreRefusedWithTheLineOfTheSecond() {
    Problem problem = problem(() -> parse("id: a\nname: b\nid: c\n").fields());
    assertTrue(problem.message().contains("duplicate key"), problem.toString());
    assertNotNull(problem.location());
    assertEquals(3, problem.location().line());
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    Problem problem = problem(() -> parse("id: a\nwords: [one, two\nname: b\n"));
    assertEquals("test.yml", problem.path());
    assertTrue(problem.message().startsWith("not YAML: "), problem.toString());
    assertNotNull(problem.location());
    assertEquals(3, problem.location().line());
  }

  @Test
  void anEmptyFileAndOneOfCommentsAreCalledEmpty() {
    assertEquals("test.yml: the file is empty", problem(() -> parse("")).toString());
    assertEquals("the file is empty", problem(() -> parse("# nothing\n")).message());
  }

  @Test
  void twoDocumentsInOneFileAreRefused() {
    assertTrue(problem(() -> parse("a: 1\n---\nb: 2\n")).message().startsWith("not YAML"));
  }

  @Test
  void billionsOfLaughsAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(before).append(", ").append(before).append("]\n");
    }
    // Either refused at once, or as good as flat: nobody walks the copies.
    YamlValue value;
    try {
      value = parse(bomb.toString());
    } catch (YamlException e) {
      assertTrue(e.getMessage().contains("test.yml"), e.getMessage());
      return;
    }
    assertEquals(2, value.require("a39").items().size());
  }

  private static final Class<EvidenceStage> STAGE = EvidenceStage.class;

  private static void raise(YamlException e) {
    throw e;
  }

  private static void assertBlames(int line, String message, Consumer<YamlValue> reading) {
    YamlValue rule = parse(RULE);
    Problem problem = problem(() -> reading.accept(rule));
    assertEquals("test.yml", problem.path());
    assertTrue(problem.message().contains(message), problem.toString());
    assertNotNull(problem.location());
    assertEquals(line, problem.location().line(), problem.toString());
  }

  private static Problem problem(Executable reading) {
    return assertThrows(YamlException.class, reading).problem();
  }

  private static YamlValue parse(String text) {
    return YamlValue.parse("test.yml", text);
  }
}
