package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.Distribution;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.text.Words;
import org.junit.jupiter.api.Test;

/** What rules may name is what there is: rules are read before anything here is made. */
class RuleNamesTest {

  @Test
  void rulesMayNameEveryComparisonAndNoOther() {
    Lexicon lexicon = Distribution.checker().rules().lexicon();
    SourceIndex index = Distribution.checker().index();
    Comparisons comparisons =
        new Comparisons(
            lexicon,
            index,
            new ConditionTree(lexicon.conditions()),
            new Family(index, lexicon.interventions()),
            new KnownTreatments(lexicon, index));
    assertEquals(comparisons.names(), Condition.COMPARISONS);
  }

  @Test
  void rulesMayAskForEveryStanceAndNothingElse() {
    assertEquals(
        Stream.of(Stance.values()).map(Words::of).collect(Collectors.toSet()), Condition.OUTCOMES);
  }
}
