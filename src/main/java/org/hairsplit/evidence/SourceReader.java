package org.hairsplit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source record, a YAML file as {@code corpus/sources.schema.json} describes it. Safe for
 * many threads.
 */
public final class SourceReader {

  private static final Set<String> KEYS =
      keys(
          "id title kind year date publisher authors trials identifiers interventions"
              + " intervention_names conditions condition_names population phase stage status approvals outcomes"
              + " safety limits funding says basis checked");
  private static final Set<String> IDENTIFIERS =
      keys("doi pmid pmcid nct eudract isrctn actrn url");
  private static final Set<String> POPULATION = keys("species age sex participants");
  private static final Set<String> APPROVAL =
      keys(
          "intervention regulator decision condition population year sex from_age forms strengths");
  private static final Set<String> OUTCOME = keys("measure arm value unit timepoint comparator");

  /** In bytes. */
  private static final int LARGEST = 1_000_000;

  private final TermList interventions;
  private final TermList conditions;

  /** A reader that knows the ids of these treatments and conditions. */
  public SourceReader(TermList interventions, TermList conditions) {
    this.interventions = interventions;
    this.conditions = conditions;
  }

  /**
   * Reads a record.
   *
   * @throws YamlException if it is not a record; names the file and the line
   * @throws IOException if the file cannot be read
   */
  public Source read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The format of files that hold one record each, as {@link #read} reads them. */
  public SourceFormat yaml() {
    return (in, path, sink) -> sink.accept(parse(path, text(in, path)));
  }

  private static String text(InputStream in, String path) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new SourceIndexException(
          new Problem(
              path,
              null,
              "larger than " + LARGEST + " bytes, too large for one record",
              "put many records into a .jsonl file, one a line"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SourceIndexException(
          new Problem(path, null, "not UTF-8 text", "save it as UTF-8"), e);
    }
  }

  /**
   * Reads a record from its text.
   *
   * @param path the name of the text for messages
   * @throws YamlException as {@link #read}
   */
  public Source parse(String path, String text) {
    YamlValue record = YamlValue.parse(path, text);
    record.allowOnly(KEYS);
    Optional<YamlValue> population = record.get("population");
    population.ifPresent(value -> value.allowOnly(POPULATION));
    return new Source(
        record.require("id").text(),
        record.require("title").text(),
        record.require("kind").text(),
        integer(record, "year"),
        text(record, "publisher"),
        text(record, "authors"),
        texts(record, "trials"),
        identifiers(record),
        ids(record, "interventions", interventions),
        texts(record, "intervention_names"),
        ids(record, "conditions", conditions),
        texts(record, "condition_names"),
        population.map(value -> text(value, "species")).orElse(null),
        population.map(value -> text(value, "age")).orElse(null),
        population.map(value -> text(value, "sex")).orElse(null),
        population.map(value -> integer(value, "participants")).orElse(null),
        record.get("stage").map(value -> value.constant(EvidenceStage.class)).orElse(null),
        text(record, "phase"),
        text(record, "status"),
        approvals(record),
        outcomes(record),
        text(record, "safety"),
        text(record, "limits"),
        text(record, "funding"),
        record.require("says").text(),
        record.require("checked").text());
  }

  /** Several numbers of one kind are joined by spaces. */
  private static SortedMap<String, String> identifiers(YamlValue record) {
    SortedMap<String, String> identifiers = new TreeMap<>();
    Optional<YamlValue> found = record.get("identifiers");
    if (found.isPresent()) {
      found.get().allowOnly(IDENTIFIERS);
      for (Map.Entry<String, YamlValue> field : found.get().fields().entrySet()) {
        identifiers.put(field.getKey(), String.join(" ", field.getValue().texts()));
      }
    }
    return identifiers;
  }

  private static List<String> ids(YamlValue record, String key, TermList known) {
    List<String> ids = new ArrayList<>();
    for (YamlValue id : items(record, key)) {
      ids.add(id(id, known));
    }
    ids.sort(null);
    return ids;
  }

  private static String id(YamlValue id, TermList known) {
    if (known.byId(id.text()).isEmpty()) {
      throw id.mistake("'" + id.text() + "' is not in the lexicon");
    }
    return id.text();
  }

  private List<Approval> approvals(YamlValue record) {
    List<Approval> approvals = new ArrayList<>();
    for (YamlValue entry : items(record, "approvals")) {
      entry.allowOnly(APPROVAL);
      approvals.add(
          new Approval(
              id(entry.require("intervention"), interventions),
              entry.require("regulator").text(),
              entry.require("decision").constant(Approval.Decision.class),
              entry.get("condition").map(value -> id(value, conditions)).orElse(null),
              text(entry, "population"),
              integer(entry, "year"),
              text(entry, "sex"),
              integer(entry, "from_age"),
              texts(entry, "forms"),
              texts(entry, "strengths")));
    }
    return approvals;
  }

  private static List<String> outcomes(YamlValue record) {
    List<String> outcomes = new ArrayList<>();
    for (YamlValue entry : items(record, "outcomes")) {
      entry.allowOnly(OUTCOME);
      outcomes.add(sentence(entry));
    }
    return outcomes;
  }

  /** "hair count: 20 hairs with the spray at week 24, against placebo 7". */
  private static String sentence(YamlValue outcome) {
    StringBuilder sentence = new StringBuilder(outcome.require("measure").text());
    sentence.append(": ").append(outcome.require("value").text());
    append(sentence, " ", text(outcome, "unit"));
    append(sentence, " with ", text(outcome, "arm"));
    append(sentence, ", ", text(outcome, "timepoint"));
    append(sentence, ", against ", text(outcome, "comparator"));
    return sentence.toString();
  }

  private static void append(StringBuilder sentence, String before, @Nullable String part) {
    if (part != null) {
      sentence.append(before).append(part);
    }
  }

  private static List<YamlValue> items(YamlValue record, String key) {
    return record.get(key).map(YamlValue::items).orElse(List.of());
  }

  private static List<String> texts(YamlValue record, String key) {
    return record.get(key).map(YamlValue::texts).orElse(List.of());
  }

  private static @Nullable String text(YamlValue record, String key) {
    return record.get(key).map(YamlValue::text).orElse(null);
  }

  private static @Nullable Integer integer(YamlValue record, String key) {
    return record.get(key).map(YamlValue::integer).orElse(null);
  }

  private static Set<String> keys(String words) {
    return new LinkedHashSet<>(List.of(words.toLowerCase(Locale.ROOT).split(" ", -1)));
  }
}
