package org.hairsplit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.ScoredPassage;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceClaim;
import org.hairsplit.evidence.SourceStatistics;
import org.hairsplit.evidence.StoredSource;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: an object whose {@code sources} have the fields of {@code
 * corpus/sources.schema.json} as far as an index keeps them; outcomes are sentences. A null stands
 * where a value is missing.
 */
public final class SourceJsonWriter implements SourceWriter {

  private final JsonStream json;

  /** Writes to {@code out}, which stays open. */
  public SourceJsonWriter(OutputStream out) {
    this.json = new JsonStream(out);
  }

  @Override
  public void begin() {
    json.startObject().startArray("sources");
  }

  /** A program that lists records wants all of them. */
  @Override
  public void listed(StoredSource stored) {
    shown(stored);
  }

  @Override
  public void shown(StoredSource stored) {
    json.object(
        () -> {
          fields(stored.source());
          json.array("claims", stored.claims(), this::claim);
          json.object(
              "origin",
              () ->
                  json.field("input", stored.input())
                      .field("input_digest", stored.inputDigest())
                      .field("digest", stored.digest()));
        });
  }

  @Override
  public void found(ScoredPassage passage) {
    json.object(
        () -> {
          json.number("score", passage.score()).field("passage", passage.passage());
          fields(passage.source());
        });
  }

  @Override
  public void end() {
    json.endArray().endObject().close();
  }

  @Override
  public void statistics(SourceStatistics statistics) throws IOException {
    json.startObject()
        .field("records", Integer.valueOf(statistics.records()))
        .field("digest", statistics.digest());
    counts("kinds", statistics.kinds());
    counts("stages", statistics.stages());
    counts("checked", statistics.checked());
    counts("approvals", statistics.approvals());
    counts("claims", statistics.claims());
    counts("inputs", statistics.inputs());
    json.endObject().close();
  }

  private void counts(String name, SortedMap<String, Integer> counts) {
    json.object(name, () -> counts.forEach((what, count) -> json.field(what, count)));
  }

  private void fields(Source source) {
    json.field("id", source.id())
        .field("title", source.title())
        .field("kind", source.kind())
        .field("year", source.year())
        .field("publisher", source.publisher())
        .field("authors", source.authors())
        .strings("trials", source.trials())
        .object("identifiers", () -> source.identifiers().forEach(json::field))
        .strings("interventions", source.interventions())
        .strings("intervention_names", source.interventionNames())
        .strings("conditions", source.conditions())
        .strings("condition_names", source.conditionNames())
        .object("population", () -> population(source))
        .field("phase", source.phase())
        .field("stage", word(source.stage()))
        .field("status", source.status())
        .array("approvals", source.approvals(), this::approval)
        .strings("outcomes", source.outcomes())
        .field("safety", source.safety())
        .field("limits", source.limits())
        .field("funding", source.funding())
        .field("says", source.says())
        .field("checked", source.checked());
  }

  private void population(Source source) {
    json.field("species", source.species())
        .field("age", source.age())
        .field("sex", source.sex())
        .field("participants", source.participants());
  }

  private void approval(Approval approval) {
    json.field("intervention", approval.intervention())
        .field("regulator", approval.regulator())
        .field("decision", Words.of(approval.decision()))
        .field("condition", approval.condition())
        .field("population", approval.population())
        .field("year", approval.year())
        .field("sex", approval.sex())
        .field("from_age", approval.fromAge())
        .strings("forms", approval.forms())
        .strings("strengths", approval.strengths());
  }

  private void claim(SourceClaim claim) {
    json.field("kind", Words.of(claim.kind()))
        .field("polarity", Words.of(claim.polarity()))
        .field("modality", Words.of(claim.modality()))
        .field("stage", word(claim.stage()))
        .strings("interventions", claim.interventions())
        .field("text", claim.text())
        .field("sentence", claim.sentence());
  }

  private static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : Words.of(constant);
  }
}
