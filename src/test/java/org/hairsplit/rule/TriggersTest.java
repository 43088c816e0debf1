package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.yaml.YamlValue;
import org.junit.jupiter.api.Test;

class TriggersTest {

  private final Triggers triggers =
      new Triggers(
          List.of(
              rule("[may, approv*]").triggers(),
              rule("[approve, '@number']").triggers(),
              rule("[ap*, may]").triggers(),
              rule("[x]").triggers()));

  @Test
  void aWholeWordCallsEveryRuleThatListsIt() {
    assertEquals(List.of(0, 2), called("may"));
    assertEquals(List.of(3), called("x"));
  }

  @Test
  void aBeginningCallsForEveryWordThatStartsSo() {
    assertEquals(List.of(0, 2), called("approval"));
    assertEquals(List.of(0, 1, 2), called("approve"));
    assertEquals(List.of(2), called("apple"));
    assertEquals(List.of(2), called("ap"));
  }

  @Test
  void aWholeWordIsNoBeginning() {
    assertEquals(List.of(), called("maybe"));
    assertEquals(List.of(), called("a"));
    assertEquals(List.of(), called(""));
  }

  @Test
  void callsAreWordsOfTheirOwn() {
    assertEquals(List.of(1), called("@number"));
    assertEquals(List.of(), called("number"));
  }

  @Test
  void callsAddUp() {
    BitSet called = new BitSet();
    triggers.call("x", called);
    triggers.call("apple", called);
    assertEquals(List.of(2, 3), called.stream().boxed().toList());
  }

  private List<Integer> called(String word) {
    BitSet called = new BitSet();
    triggers.call(word, called);
    return called.stream().boxed().toList();
  }

  private static ClaimRule rule(String triggers) {
    YamlValue file =
        YamlValue.parse(
            "rule.yml",
            """
            id: stage/mine
            triggers: %s
            patterns: '[]'
            examples: [{claim: <mark>a</mark>}, {none: b}]
            """
                .formatted(triggers));
    return ClaimRule.read(file, "stage", "mine", false, new PatternVocabulary(Map.of()));
  }
}
