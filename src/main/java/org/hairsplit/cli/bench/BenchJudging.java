package org.hairsplit.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.ReportTarget;
import org.hairsplit.cli.Session;
import org.hairsplit.language.LanguageAnalyzer;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A command that reads the lines of a benchmark and writes what it makes of each. */
abstract class BenchJudging implements Callable<Integer> {

  private static final JsonFactory JSON = new JsonFactory();

  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "JSON objects, one a line, each with an id; more fields may stand in it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path in;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Where the lines go, once they are complete; - for standard output.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  BenchJudging(Session session) {
    this.session = session;
  }

  /** What a line asks. */
  record Question(String id, List<String> texts) {}

  /**
   * Reads what has to be judged.
   *
   * @throws BadLineException if it is not there
   */
  abstract List<String> texts(JsonLine json) throws BadLineException;

  /** Writes the fields of the answer behind its id. */
  abstract void answer(List<String> texts, LanguageAnalyzer analyzer, JsonGenerator json);

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    BenchLines lines = new BenchLines(session, in, "id");
    Path models = Places.in(session.home(), List.of(), null).models();
    LanguageAnalyzer analyzer = LanguageAnalyzer.open(models, session::tell);
    try (InputStream asked = BenchLines.open(in);
        ReportTarget target = ReportTarget.toFileOr(session.out(), out)) {
      int judged =
          lines.each(
              asked,
              (id, json) -> new Question(id, texts(json)),
              question -> target.stream().write(line(question, analyzer)));
      target.complete();
      session.tell(judged + " lines judged");
    } catch (IOException e) {
      throw new OutputException(out.toString(), e);
    }
    return (lines.leftOut() == 0 ? ExitCode.CLEAN : ExitCode.PROBLEMS).code();
  }

  /** A field that must hold a text. */
  static String text(JsonLine json, String name) throws BadLineException {
    if (json.text(name).isBlank()) {
      throw new BadLineException("there is no " + name + " in it", 1);
    }
    return json.text(name);
  }

  private byte[] line(Question question, LanguageAnalyzer analyzer) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("id", question.id());
      answer(question.texts(), analyzer, json);
      json.writeEndObject();
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
