package org.hairsplit.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.ScoredPassage;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceClaim;
import org.hairsplit.evidence.SourceStatistics;
import org.hairsplit.evidence.StoredSource;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/** Records for people: a line each in a list, which tools can cut at the tabs. */
public final class SourceTextWriter implements SourceWriter {

  private static final int WIDTH = 100;
  private static final int LABEL = 14;

  private final Writer out;
  private final Style style;
  private boolean first = true;

  /** Writes to {@code out}, which stays open. */
  public SourceTextWriter(OutputStream out, Style style) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.style = style;
  }

  @Override
  public void begin() {}

  @Override
  public void listed(StoredSource stored) throws IOException {
    Source source = stored.source();
    String year = source.year() == null ? "-" : source.year().toString();
    line(
        Stream.of(source.id(), year, source.kind(), source.title())
            .map(Printable::line)
            .collect(Collectors.joining("\t")));
  }

  @Override
  public void shown(StoredSource stored) throws IOException {
    Source source = stored.source();
    heading(source);
    field("kind", source.kind());
    field("year", source.year());
    field("publisher", source.publisher());
    field("authors", source.authors());
    field("trials", source.trials().isEmpty() ? null : String.join(", ", source.trials()));
    for (Map.Entry<String, String> identifier : source.identifiers().entrySet()) {
      field(identifier.getKey(), identifier.getValue());
    }
    field("interventions", ids(source.interventions(), source.interventionNames()));
    field("conditions", ids(source.conditions(), source.conditionNames()));
    field("population", population(source));
    field("stage", source.stage() == null ? null : Words.of(source.stage()));
    field("phase", source.phase());
    field("status", source.status());
    for (Approval approval : source.approvals()) {
      field("approval", approval(approval));
    }
    for (String outcome : source.outcomes()) {
      field("outcome", outcome);
    }
    field("safety", source.safety());
    field("limits", source.limits());
    field("funding", source.funding());
    field("says", source.says());
    field("checked", source.checked());
    for (SourceClaim claim : stored.claims()) {
      field("claims", claim(claim));
    }
    field("from", stored.input() + ", digest " + stored.inputDigest().substring(0, 12));
    field("record", "digest " + stored.digest().substring(0, 12));
  }

  @Override
  public void found(ScoredPassage passage) throws IOException {
    heading(passage.source());
    field("score", String.format(Locale.ROOT, "%.2f", passage.score()));
    field("passage", passage.passage());
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void statistics(SourceStatistics statistics) throws IOException {
    line("records  " + statistics.records());
    line("digest   " + Printable.line(statistics.digest()));
    counts("kind", statistics.kinds());
    counts("stage", statistics.stages());
    counts("checked", statistics.checked());
    counts("approvals", statistics.approvals());
    counts("claims", statistics.claims());
    counts("input", statistics.inputs());
    out.flush();
  }

  private void counts(String what, SortedMap<String, Integer> counts) throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    line("");
    line(style.bold(what));
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      line(String.format(Locale.ROOT, "%8d  %s", count.getValue(), Printable.line(count.getKey())));
    }
  }

  /** A blank line between records, none before the first. */
  private void heading(Source source) throws IOException {
    if (!first) {
      line("");
    }
    first = false;
    line(style.bold(Printable.line(source.id())) + "  " + Printable.line(source.title()));
  }

  private void field(String label, @Nullable Object value) throws IOException {
    if (value == null || value.toString().isBlank()) {
      return;
    }
    String start = String.format(Locale.ROOT, "  %-" + LABEL + "s", Printable.line(label));
    for (String part : Columns.wrap(Printable.line(value.toString()), WIDTH - start.length())) {
      line(start + part);
      start = " ".repeat(start.length());
    }
  }

  private static String claim(SourceClaim claim) {
    return Stream.of(Words.of(claim.kind()), Words.of(claim.polarity()), Words.of(claim.modality()))
        .collect(Collectors.joining(", ", "", ": " + claim.text()));
  }

  private static @Nullable String ids(List<String> ids, List<String> names) {
    if (ids.isEmpty() && names.isEmpty()) {
      return null;
    }
    String known = String.join(", ", ids);
    String words = String.join(", ", names);
    return ids.isEmpty() ? words : names.isEmpty() ? known : known + " (" + words + ")";
  }

  private static String population(Source source) {
    Integer participants = source.participants();
    return Stream.of(
            source.species(),
            source.age(),
            source.sex(),
            participants == null ? null : participants + " took part")
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String approval(Approval approval) {
    return Stream.of(
            approval.regulator() + " " + Words.of(approval.decision()),
            approval.intervention(),
            approval.condition() == null ? null : "for " + approval.condition(),
            approval.population(),
            approval.year() == null ? null : approval.year().toString())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
