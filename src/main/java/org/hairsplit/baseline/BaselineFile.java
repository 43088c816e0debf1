package org.hairsplit.baseline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.hairsplit.report.JsonStream;
import org.hairsplit.text.Problem;

/**
 * The file of accepted findings: JSON, sorted, one finding a line, so that a diff of it says what
 * was accepted and what was fixed.
 */
public final class BaselineFile {

  /** The name that commands take unless another is given. */
  public static final String DEFAULT_NAME = ".hairsplit-baseline.json";

  private static final String ABOUT =
      "Findings that 'hairsplit check --baseline' accepts. Written by 'hairsplit baseline create'"
          + " and 'update'.";

  static final int VERSION = 1;

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @return its entries in the order of the file
   * @throws BaselineException if it is not there or malformed, with the line
   */
  public static List<BaselineEntry> read(Path file) throws BaselineException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BaselineException(
          new Problem(
              file.toString(),
              null,
              "there is no such baseline",
              "make it with 'hairsplit baseline create'"));
    } catch (IOException e) {
      throw new BaselineException(
          new Problem(
              file.toString(),
              null,
              "the baseline cannot be read (" + e.getClass().getSimpleName() + ")",
              "check its name and permissions"));
    }
    return new BaselineParser(file.toString()).parse(bytes);
  }

  /** The text of a baseline: the same entries in any order give the same bytes. */
  public static byte[] format(List<BaselineEntry> entries) {
    StringJoiner lines = new StringJoiner(",\n");
    entries.stream().sorted().forEach(entry -> lines.add("    " + line(entry)));
    String findings = entries.isEmpty() ? "[]" : "[\n" + lines + "\n  ]";
    String text =
        "{\n  \"about\": \""
            + ABOUT
            + "\",\n  \"version\": "
            + VERSION
            + ",\n  \"findings\": "
            + findings
            + "\n}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String line(BaselineEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonStream json = JsonStream.line(bytes);
    json.object(
            () ->
                json.field("path", entry.path())
                    .field("rule", entry.rule())
                    .field("fingerprint", entry.fingerprint())
                    .field("count", entry.count())
                    .field("text", entry.text()))
        .close();
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
