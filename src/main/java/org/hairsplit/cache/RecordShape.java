package org.hairsplit.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hairsplit.text.LineMap;

/**
 * How a record of ours is taken apart and put together again. Safe for many threads.
 *
 * @param type the record
 * @param components in their order
 * @param getters one a component
 * @param maker takes all components
 */
record RecordShape(
    Class<?> type, RecordComponent[] components, Method[] getters, Constructor<?> maker) {

  /** Only records of the product are ever made: an entry may be anybody's work. */
  private static final String OURS = "org.hairsplit.";

  private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

  /** Looking a class up takes longer than making the record. */
  private static final Map<String, RecordShape> NAMED = new ConcurrentHashMap<>();

  static RecordShape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, RecordShape::read);
  }

  static RecordShape named(String name) throws DamagedEntryException {
    RecordShape known = NAMED.get(name);
    if (known == null) {
      known = looked(name);
      NAMED.put(name, known);
    }
    return known;
  }

  private static RecordShape looked(String name) throws DamagedEntryException {
    if (!name.startsWith(OURS)) {
      throw new DamagedEntryException("not a record of ours: " + name);
    }
    try {
      Class<?> type = Class.forName(name, false, RecordShape.class.getClassLoader());
      if (!type.isRecord()) {
        throw new DamagedEntryException("not a record: " + name);
      }
      return of(type);
    } catch (ClassNotFoundException e) {
      throw new DamagedEntryException(e);
    }
  }

  private static RecordShape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Method[] getters = new Method[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      getters[i] = components[i].getAccessor();
      getters[i].setAccessible(true);
      types[i] = components[i].getType();
    }
    try {
      Constructor<?> maker = type.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return new RecordShape(type, components, getters, maker);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has this constructor: " + type, e);
    }
  }

  /** Whether a component is left out, because it follows from the text before it. */
  boolean followsFromText(int component) {
    return components[component].getType() == LineMap.class;
  }
}
