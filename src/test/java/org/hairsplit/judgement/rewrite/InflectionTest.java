package org.hairsplit.judgement.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hairsplit.language.Token;
import org.hairsplit.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "regrow, regrowing",
    "stop, stopping",
    "improve, improving",
    "be, being",
    "see, seeing",
    "die, dying",
    "show, showing",
    "treat, treating",
    "fix, fixing",
    "strengthen, strengthening",
  })
  void theIngFormIsMadeFromTheLemma(String lemma, String ing) {
    assertEquals(ing, Inflection.ing(new Token(lemma, lemma, "VB", new Span(0, lemma.length()))));
  }
}
