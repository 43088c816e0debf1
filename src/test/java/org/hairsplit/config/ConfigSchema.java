package org.hairsplit.config;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema of configuration files that is shipped with the product, for editors. */
final class ConfigSchema {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());

  private ConfigSchema() {}

  static String text() {
    try (InputStream in = Configs.class.getResourceAsStream("config.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What does not fit in a configuration file. */
  static List<String> faults(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
