package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hairsplit.text.Words;
import org.junit.jupiter.api.Test;

class SlotTest {

  @Test
  void everySlotIsFilledWhateverStandsBetween() {
    assertEquals(
        "<claim> {and} <says>, {{}} <reason>",
        Slot.fill("{claim} {and} {says}, {{}} {reason}", slot -> "<" + Words.of(slot) + ">"));
  }

  @Test
  void whatIsFilledInStaysAsItIs() {
    assertEquals("$1 \\ {says}", Slot.fill("{claim}", slot -> "$1 \\ {says}"));
  }
}
