package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;

class RewriteChangeTest {

  @Test
  void onlyTheWordsThatDifferAreChanged() {
    assertEquals(
        new Rewrite.Change(new Span(8, 15), "may regrow"),
        Rewrite.Change.between("The gel regrows hair.", "The gel may regrow hair."));
  }

  @Property
  void theChangeMakesTheOneOutOfTheOther(
      @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'b') String one,
      @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'b') String other) {
    String before = one.replace("ab", " ");
    String after = other.replace("ab", " ");
    Rewrite.Change change = Rewrite.Change.between(before, after);
    Span span = change.span();
    assertEquals(
        after, before.substring(0, span.start()) + change.text() + before.substring(span.end()));
    assertTrue(span.end() <= before.length());
  }
}
