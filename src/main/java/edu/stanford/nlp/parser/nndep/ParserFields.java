package edu.stanford.nlp.parser.nndep;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * The private fields of {@link DependencyParser} that a model fills. CoreNLP sets them only while
 * it reads its own text format, which is what takes seconds.
 */
final class ParserFields {

  private final DependencyParser parser;

  ParserFields(DependencyParser parser) {
    this.parser = parser;
  }

  Object get(String name) throws ReflectiveOperationException {
    return field(name).get(parser);
  }

  @SuppressWarnings("unchecked")
  Map<String, Integer> ids(String name) throws ReflectiveOperationException {
    return (Map<String, Integer>) get(name);
  }

  ParserFields set(String name, Object value) throws ReflectiveOperationException {
    field(name).set(parser, value);
    return this;
  }

  private static Field field(String name) throws NoSuchFieldException {
    Field field = DependencyParser.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
