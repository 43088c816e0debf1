package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void readsEveryField() {
    Condition when =
        read(
            """
            kind: [efficacy, stage]
            polarity: negated
            modality: hedged
            evidence: [none, preclinical]
            compare: {phase: refutes, proof: [weaker, neutral]}
            inside: '[{lemma:a}]'
            sentence: ['[{lemma:b}]', '[{lemma:c}]']
            unless: '[{lemma:d}]'
            unless-near: '[{lemma:e}]'
            cited: false
            article: [seller, '!balanced']
            """);
    assertEquals(Set.of(ClaimKind.EFFICACY, ClaimKind.STAGE), when.kinds());
    assertEquals(Polarity.NEGATED, when.polarity());
    assertEquals(Set.of(Modality.HEDGED), when.modalities());
    assertEquals(Set.of(EvidenceLevel.NONE, EvidenceLevel.PRECLINICAL), when.evidence());
    assertEquals(
        List.of(
            new Condition.Compared("phase", List.of("refutes")),
            new Condition.Compared("proof", List.of("weaker", "neutral"))),
        when.comparisons());
    assertEquals(1, when.inside().patterns().size());
    assertEquals(2, when.sentence().patterns().size());
    assertEquals(1, when.unlessSentence().patterns().size());
    assertEquals(1, when.unlessNear().patterns().size());
    assertEquals(Boolean.FALSE, when.cited());
    assertEquals(List.of("seller", "!balanced"), when.traits());
  }

  @Test
  void whatIsNotSaidHoldsAlways() {
    Condition when = read("kind: stage");
    assertNull(when.polarity());
    assertNull(when.cited());
    assertTrue(when.modalities().isEmpty());
    assertTrue(when.evidence().isEmpty());
    assertTrue(when.comparisons().isEmpty());
    assertTrue(when.inside().isEmpty());
    assertTrue(when.sentence().isEmpty());
    assertTrue(when.unlessSentence().isEmpty());
    assertTrue(when.unlessNear().isEmpty());
    assertTrue(when.traits().isEmpty());
  }

  @Test
  void mistakesNameTheirLine() {
    assertEquals(2, problem("kind: stage\nmodality: [sure]").location().line());
    assertEquals(2, problem("kind: stage\nevidense: none").location().line());
    assertEquals(2, problem("kind: stage\ncited: perhaps").location().line());
    assertEquals(2, problem("kind: stage\ncompare: phase").location().line());
  }

  @Test
  void aBrokenPatternNamesRuleAndLine() {
    Condition when = read("kind: stage\nunless-near:\n  - '[{lemma:'");
    Problem problem = assertThrows(YamlException.class, when::compile).problem();
    assertTrue(problem.message().startsWith("rule stage/mine: "), problem.toString());
    assertEquals(3, problem.location().line());
  }

  private static Problem problem(String yaml) {
    return assertThrows(YamlException.class, () -> read(yaml)).problem();
  }

  private static Condition read(String yaml) {
    return Condition.read(
        YamlValue.parse("check.yml", yaml),
        "stage/mine",
        new PatternVocabulary(Map.of()),
        Set.of("seller", "balanced"));
  }
}
