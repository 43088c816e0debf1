package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Compared with sets of numbers, over sentences of up to four words of 64 bits. */
class PositionsTest {

  private static final int SIZE = 200;

  @Property
  void setsCombineAsSetsDo(
      @ForAll @Size(SIZE) boolean[] left, @ForAll @Size(SIZE) boolean[] right) {
    Positions a = Positions.of(left, SIZE);
    Positions b = Positions.of(right, SIZE);
    assertEquals(where(i -> left[i] && right[i]), numbers(a.and(b)));
    assertEquals(where(i -> left[i] || right[i]), numbers(a.or(b)));
    assertEquals(where(i -> left[i] && !right[i]), numbers(a.andNot(b)));
    assertEquals(where(i -> right[i] && i + 1 < SIZE && left[i + 1]), numbers(a.beforeAnd(b)));
    assertEquals(numbers(b).containsAll(numbers(a)), a.within(b));
    assertEquals(numbers(a).isEmpty(), a.isEmpty());
    assertEquals(true, a.and(b).within(a));
  }

  @Property
  void aRangeHoldsItsFirstAndNotItsLast(
      @ForAll @IntRange(max = SIZE) int from, @ForAll @IntRange(max = SIZE) int to) {
    assertEquals(where(i -> i >= from && i < to), numbers(Positions.range(SIZE, from, to)));
  }

  private static TreeSet<Integer> where(IntPredicate test) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < SIZE; i++) {
      if (test.test(i)) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private static TreeSet<Integer> numbers(Positions positions) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int i = positions.next(0); i >= 0; i = positions.next(i + 1)) {
      numbers.add(i);
    }
    return numbers;
  }
}
