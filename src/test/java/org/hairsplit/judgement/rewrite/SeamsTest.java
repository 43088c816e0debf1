package org.hairsplit.judgement.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The gel regrows hair.               | regrows     | may regrow | The gel may regrow hair.",
        "It is an amazing cap.               | amazing     | new        | It is a new cap.",
        "It is a new cap.                    | new         | older      | It is an older cap.",
        "It is a proven FDA matter.          | proven      | \"\"       | It is an FDA matter.",
        "It is a proven unique gel.          | proven      | \"\"       | It is a unique gel.",
        "\"It's good for hair.\"              | \"'s\"        | may be     | It may be good for hair.",
        "Totally safe, they say.             | Totally     | \"\"       | Safe, they say.",
        "The gel works, safe, and well.      | , safe      | \"\"       | The gel works, and well.",
        "It adds hair (34% more).            | 34%         | \"\"       | It adds hair (more).",
        "86% of men see new hair.            | 86% of      | some       | Some men see new hair.",
        "A Breakthrough in Hair Growth Today | Breakthrough | new step  | A New Step in Hair Growth Today",
      })
  void whatAnEditLeavesIsMended(String before, String words, String put, String after) {
    int at = before.indexOf(words);
    Edit edit = new Edit(new Span(at, at + words.length()), put);
    assertEquals(after, Seams.apply(before, List.of(edit)));
  }

  @Test
  void severalEditsAreMadeInOrder() {
    List<Edit> edits =
        List.of(new Edit(new Span(5, 11), "an oily"), new Edit(new Span(12, 15), "cap"));
    assertEquals("It's an oily cap.", Seams.apply("It's a wild gel.", edits));
  }
}
