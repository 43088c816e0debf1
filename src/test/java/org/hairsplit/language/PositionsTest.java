package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Compared with sets of numbers, over sentences of one and of four numbers of 64 bits. */
class PositionsTest {

  private static final int SIZE = 200;
  private static final int SHORT = 64;

  @Property
  void setsCombineAsSetsDo(
      @ForAll @Size(SIZE) boolean[] left, @ForAll @Size(SIZE) boolean[] right) {
    combineAsSetsDo(left, right);
  }

  @Property
  void setsOfShortSentencesCombineAsSetsDo(
      @ForAll @Size(SHORT) boolean[] left, @ForAll @Size(SHORT) boolean[] right) {
    combineAsSetsDo(left, right);
  }

  private static void combineAsSetsDo(boolean[] left, boolean[] right) {
    int size = left.length;
    Positions a = Positions.of(left, size);
    Positions b = Positions.of(right, size);
    assertEquals(where(size, i -> left[i] && right[i]), numbers(a.and(b)));
    assertEquals(where(size, i -> left[i] || right[i]), numbers(a.or(b)));
    assertEquals(where(size, i -> left[i] && !right[i]), numbers(a.andNot(b)));
    assertEquals(
        where(size, i -> right[i] && i + 1 < size && left[i + 1]), numbers(a.beforeAnd(b)));
    Positions within = Positions.range(size, 0, size - 1);
    assertEquals(
        where(size, i -> i > 0 && left[i - 1] && right[i - 1]), numbers(a.and(within).andAfter(b)));
    assertEquals(a, a.or(a));
    assertEquals(a.hashCode(), a.or(a).hashCode());
    assertEquals(numbers(b).containsAll(numbers(a)), a.within(b));
    assertEquals(numbers(a).isEmpty(), a.isEmpty());
    assertEquals(true, a.and(b).within(a));
  }

  @Property
  void aRangeHoldsItsFirstAndNotItsLast(
      @ForAll @IntRange(max = SIZE) int from, @ForAll @IntRange(max = SIZE) int to) {
    assertEquals(where(SIZE, i -> i >= from && i < to), numbers(Positions.range(SIZE, from, to)));
  }

  @Property
  void onePlaceIsARangeOfOne(@ForAll @IntRange(max = SIZE - 1) int at) {
    assertEquals(Positions.range(SIZE, at, at + 1), Positions.one(SIZE, at));
    int early = at % SHORT;
    assertEquals(Positions.range(SHORT, early, early + 1), Positions.one(SHORT, early));
  }

  private static TreeSet<Integer> where(int size, IntPredicate test) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < size; i++) {
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
