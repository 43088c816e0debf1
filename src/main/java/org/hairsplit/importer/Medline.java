package org.hairsplit.importer;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MEDLINE's tagged format, PubMed's {@code .nbib}: a tag of up to four letters, values that go on
 * in lines indented by six blanks, an empty line between records.
 */
final class Medline implements RecordReader {

  private static final Pattern FIELD = Pattern.compile("([A-Z]{2,4}) {0,2}- ?(.*)");

  /** The last tag of a record. */
  private static final String END = "SO";

  private static final String INDENT = "      ";

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    TextLines lines = new TextLines(file);
    Work work = null;
    String tag = "";
    StringBuilder value = new StringBuilder();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.startsWith(INDENT) && work != null) {
        value.append(' ').append(line.strip());
        continue;
      }
      if (line.isBlank()) {
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        throw lines.unreadable(
            "not a line of MEDLINE", "a line has a tag such as 'TI  - ', or six blanks before it");
      }
      if (work != null) {
        put(work, tag, value.toString());
      }
      tag = field.group(1);
      value.setLength(0);
      value.append(field.group(2));
      // The empty line may be missing; a record has one PMID and begins with it.
      if (tag.equals("PMID")) {
        deliver(file, sink, lines, work);
        work = new Work();
      } else if (work == null) {
        throw lines.unreadable("'" + tag + "' before a PMID", "a record begins with 'PMID- '");
      }
    }
    if (work != null) {
      put(work, tag, value.toString());
      deliver(file, sink, lines, work);
    }
  }

  /** PubMed writes the source, SO, last of all: a record without it was cut short. */
  private static void deliver(OpenFile file, WorkSink sink, TextLines lines, @Nullable Work work)
      throws UnreadableSourceException {
    if (work == null) {
      return;
    }
    if (!work.background.remove(END)) {
      throw lines.unreadable(
          "the record ends without its source (SO)", "the file was cut short; export it again");
    }
    sink.accept(work);
    file.recordRead();
  }

  private static void put(Work work, String tag, String value) {
    switch (tag) {
      case "PMID" -> work.pmid(value);
      case "TI", "BTI" -> work.title(value.strip().replaceFirst("^\\[(.*)]\\.?$", "$1"));
      case "TT" -> work.title(value);
      case "JT" -> work.publisher = Work.clean(value);
      case "DP" -> work.year(value);
      case "AB" -> work.add(work.text, value);
      case "PT" -> work.add(work.types, value);
      case "MH" -> work.add(work.subjects, value.replace("*", "").replaceFirst("/.*", ""));
      case "OT" -> work.add(work.subjects, value.replace("*", ""));
      case "RN" -> substance(work, value);
      case "LID", "AID" -> location(work, value);
      case "PMC" -> work.pmcid(value);
      case "SI" -> work.nct(value);
      case "GR" -> funding(work, value);
      case "SO" -> work.background.add(END);
      default -> {}
    }
  }

  /** "5965120SH1 (Minoxidil)". */
  private static void substance(Work work, String value) {
    Matcher name = Pattern.compile("\\((.+)\\)\\s*$").matcher(value);
    if (name.find()) {
      work.add(work.given, name.group(1));
    }
  }

  private static void location(Work work, String value) {
    if (value.endsWith("[doi]")) {
      work.doi(value);
    }
  }

  /** "R01 X1/AR/NIAMS NIH HHS/United States": the number and the country say nothing of who. */
  private static void funding(Work work, String value) {
    String[] parts = value.split("/", -1);
    String agency = Work.clean(parts.length > 2 ? parts[parts.length - 2] : value);
    if (agency != null && (work.funding == null || !work.funding.contains(agency))) {
      work.funding = work.funding == null ? agency : work.funding + "; " + agency;
    }
  }
}
