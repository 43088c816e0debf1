package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hairsplit.rule.TermList;
import org.junit.jupiter.api.Test;

class JournalNamesTest {

  private static final JournalNames JOURNALS =
      new JournalNames(
          TermList.parse(
              "journals.yml",
              """
              journals:
                - {id: hair-and-skin, type: name, names: [Annals of Hair and Skin, Ann Hair Skin]}
                - {id: follicle, type: word, names: [Follicle]}
              """,
              "journals"));

  @Test
  void aJournalIsFoundUnderEachOfItsNames() {
    assertEquals(
        Set.of("hair-and-skin"), JOURNALS.in("A trial in *Ann Hair Skin* (2019) found it."));
    assertEquals(Set.of("hair-and-skin"), JOURNALS.in("as the annals of hair & skin reported"));
  }

  @Test
  void anEverydayWordIsAJournalOnlyWhereOneIsMeant() {
    assertEquals(Set.of("follicle"), JOURNALS.in("It was published in Follicle in 2019."));
    assertEquals(Set.of("follicle"), JOURNALS.in("Doe and colleagues (Follicle, 2019)"));
    assertEquals(Set.of(), JOURNALS.in("Each follicle grew."));
  }

  @Test
  void aJournalThatTheLexiconDoesNotHaveIsKnownByItsName() {
    assertEquals(
        Set.of("journal of made up research"),
        JOURNALS.in("A 2019 paper in the Journal of Made Up Research found it."));
  }
}
