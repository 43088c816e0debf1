package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTest {

  @Test
  void sourcesOfEqualPartsAreEqual() throws Exception {
    Source one = source(null);
    Source other = source(null);
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyPartCounts(RecordComponent part) throws Exception {
    assertNotEquals(source(null), source(part));
  }

  static Stream<RecordComponent> parts() {
    return Stream.of(Source.class.getRecordComponents());
  }

  /** A source whose parts hold next to nothing, but for one. */
  private static Source source(@Nullable RecordComponent filled) throws Exception {
    RecordComponent[] parts = Source.class.getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Stream.of(parts)
            .map(
                part ->
                    value(
                        part.getType(), filled != null && part.getName().equals(filled.getName())))
            .toArray();
    return Source.class.getDeclaredConstructor(types).newInstance(values);
  }

  private static Object value(Class<?> type, boolean filled) {
    if (type == String.class) {
      return filled ? "filled" : "";
    }
    if (type == Integer.class) {
      return filled ? 1 : 0;
    }
    if (type == List.class) {
      return filled ? List.of("filled") : List.of();
    }
    if (type == SortedMap.class) {
      return filled ? new TreeMap<>(Collections.singletonMap("key", "value")) : new TreeMap<>();
    }
    return type.getEnumConstants()[filled ? 1 : 0];
  }
}
