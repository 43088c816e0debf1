package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.hairsplit.judgement.StrengthList.Stated;
import org.junit.jupiter.api.Test;

class StrengthListTest {

  @Test
  void eachStrengthIsForWhomIsNamedNextBehindIt() {
    assertEquals(
        List.of(new Stated("2 %", "male"), new Stated("5 %", "male"), new Stated("2 %", "female")),
        stated("fda-approved strengths are 2% and 5% for men and 2% for women; 7% is compounded."));
  }

  @Test
  void whomTheWholeListIsForMayStandBefore() {
    assertEquals(
        List.of(new Stated("2.5 %", "female")),
        stated("the only approved concentration for women is 2.5%."));
  }

  @Test
  void nobodyNamedLeavesItOpen() {
    assertEquals(List.of(new Stated("5 %", null)), stated("the approved strength is 5 percent"));
  }

  @Test
  void someOfThemAreNoWholeList() {
    assertFalse(StrengthList.of("approved strengths include 5% for men").whole());
  }

  @Test
  void otherSentencesHoldNone() {
    assertEquals(List.of(), stated("5% minoxidil is approved for men."));
  }

  private static List<Stated> stated(String text) {
    return StrengthList.of(text).stated();
  }
}
