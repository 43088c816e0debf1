package org.hairsplit.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hairsplit.rule.EvidenceStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private final Quantities quantities = new Quantities();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by 45% in all | 45 | percent",
        "45 percent | 45 | percent",
        "45 per cent | 45 | percent",
        "18.6 hairs/cm² | 18.6 | hairs/cm2",
        "18.6 hairs/cm2 | 18.6 | hairs/cm2",
        "12 hairs/cm^2 | 12 | hairs/cm2",
        "after 6 months | 6 | month",
        "a 24-week trial | 24 | week",
        "3 days | 3 | day",
        "5 years | 5 | years",
        "300 men | 300 | people",
        "1,200 patients | 1200 | people",
        "2.5 mg | 2.5 | mg",
        "3 times | 3 | times",
        "a 2-fold rise | 2 | times",
        "in 2029 | 2029 | year",
        "$30 a month | 30 | USD",
        "£30 | 30 | GBP",
        "€30 | 30 | EUR",
        "only 7 of them | 7 | ''",
        "2,029 of them | 2029 | ''"
      })
  void readsANumberWithItsUnit(String text, double value, String unit) {
    assertEquals(List.of(new Quantity(value, unit)), quantities.in(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALY-101", "JAK1", "JAK1 and JAK2", "PP405", "B12", "no number", ""})
  void theNumbersOfNamesAreNone(String text) {
    assertEquals(List.of(), quantities.in(text));
  }

  @Test
  void readsAllInOrder() {
    assertEquals(
        List.of(new Quantity(2029, "year"), new Quantity(2030, "year"), new Quantity(5, "percent")),
        quantities.in("in 2029 or 2030, up 5%"));
  }

  @ParameterizedTest
  @CsvSource({
    "a Phase I trial, PHASE_1",
    "phase 1b, PHASE_1",
    "Phase IIa, PHASE_2",
    "phase 2/3, PHASE_2",
    "Phase-III, PHASE_3",
    "PHASES II and III, PHASE_2",
    "phase iv, PHASE_4"
  })
  void readsTrialPhases(String text, EvidenceStage stage) {
    assertEquals(stage, Phases.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the growth phase", "phase in hair", "phase 7", "phase 12", "a phased plan"})
  void otherPhasesAreNone(String text) {
    assertEquals(null, Phases.of(text));
  }
}
