package org.hairsplit.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;

/** The JSON Schema that is shipped with the product. */
public final class ReportSchema {

  private static final Schema SCHEMA = read("report.schema.json");
  private static final Schema SOURCES = read("sources.schema.json");

  private ReportSchema() {}

  /** What does not fit; empty if the report is as it should be. */
  public static List<String> faults(String report) {
    return SCHEMA.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The same for a report on sources. */
  public static List<String> sourcesFaults(String report) {
    return SOURCES.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Schema read(String name) {
    InputStream in = JsonRenderer.class.getResourceAsStream(name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
  }
}
