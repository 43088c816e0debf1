package org.hairsplit.importer;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RIS as reference managers export it: {@code TY} to {@code ER}, a tag and a value each line. */
final class Ris implements RecordReader {

  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)");

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    TextLines lines = new TextLines(file);
    Work work = null;
    String tag = "";
    String value = "";
    for (String line = lines.next(); line != null; line = lines.next()) {
      Matcher field = FIELD.matcher(line.stripTrailing());
      if (!field.matches()) {
        value = continued(lines, work, value, line);
        continue;
      }
      put(work, tag, value);
      tag = field.group(1);
      value = field.group(2) == null ? "" : field.group(2);
      if (tag.equals("TY")) {
        if (work != null) {
          throw lines.unreadable("a record begins before the last one ended", "end it with ER  -");
        }
        work = new Work();
      } else if (work == null) {
        throw lines.unreadable(
            "'" + tag + "' outside a record", "a record of RIS begins with 'TY  - '");
      } else if (tag.equals("ER")) {
        sink.accept(work);
        file.recordRead();
        work = null;
      }
    }
    if (work != null) {
      throw lines.unreadable("the file ends too early", "export it again");
    }
  }

  private static String continued(TextLines lines, @Nullable Work work, String value, String line)
      throws UnreadableSourceException {
    if (work == null && !line.isBlank()) {
      throw lines.unreadable("not a line of RIS", "a record of RIS begins with 'TY  - '");
    }
    return value + " " + line.strip();
  }

  private static void put(@Nullable Work work, String tag, String value) {
    if (work == null) {
      return;
    }
    switch (tag) {
      case "TY", "M3" -> work.add(work.types, value);
      case "TI", "T1", "CT" -> work.title(value);
      case "JO", "JF", "JA", "T2", "PB" -> publisher(work, value);
      case "PY", "Y1", "DA" -> work.year(value);
      case "AB", "N2" -> work.add(work.text, value);
      case "KW" -> work.add(work.subjects, value);
      case "DO" -> work.doi(value);
      case "C2" -> work.pmcid(value);
      case "UR", "L2", "LK" -> address(work, value);
      case "AN" -> work.pmid(value.replaceFirst("(?i)^(?:pmid|pubmed|medline):?\\s*", ""));
      case "N1" -> notes(work, value);
      default -> {}
    }
  }

  private static void publisher(Work work, String value) {
    work.publisher = work.publisher == null ? Work.clean(value) : work.publisher;
  }

  /** Notes hold what the exporting tool had no tag for. */
  private static void notes(Work work, String value) {
    work.nct(value);
    Matcher pmid = Pattern.compile("(?i)\\bpmid:?\\s*(\\d{4,9})\\b").matcher(value);
    if (pmid.find()) {
      work.pmid(pmid.group(1));
    }
  }

  private static void address(Work work, String value) {
    Matcher pubmed =
        Pattern.compile("pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov)?/(\\d{4,9})").matcher(value);
    if (pubmed.find()) {
      work.pmid(pubmed.group(1));
    }
    work.nct(value);
    work.url(value);
  }
}
