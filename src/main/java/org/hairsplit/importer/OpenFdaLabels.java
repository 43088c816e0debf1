package org.hairsplit.importer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hairsplit.evidence.Approval;
import org.hairsplit.json.JsonValue;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/**
 * Drug labels of openFDA, answers of the API and bulk files. A label counts as an approval only
 * under a number of an application, and only for conditions that its indications name without a
 * "not": labels of unapproved drugs stand in the same files.
 */
final class OpenFdaLabels implements RecordReader {

  private static final Set<String> LISTS = Set.of("results");
  private static final Set<String> LEFT_OUT = Set.of("meta", "spl_product_data_elements");
  private static final Pattern APPLICATION = Pattern.compile("(?:NDA|ANDA|BLA)\\d+");
  private static final Pattern NOT_FOR =
      Pattern.compile("\\b(?:not|never|no)\\b|limitations? of use", Pattern.CASE_INSENSITIVE);

  private final TermList interventions;
  private final TermList conditions;

  OpenFdaLabels(TermList interventions, TermList conditions) {
    this.interventions = interventions;
    this.conditions = conditions;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    new JsonRecords(file, LISTS, LEFT_OUT)
        .read(
            label -> {
              if (!label.has("openfda") && !label.has("set_id") && !label.has("id")) {
                throw file.unreadableAt(0, 0, "no drug label", "check the file's format");
              }
              sink.accept(work(label));
            });
  }

  private Work work(JsonValue label) {
    JsonValue names = label.get("openfda");
    Work work = new Work();
    work.kind = "regulator-label";
    work.publisher = "FDA";
    work.funding = names.text("manufacturer_name");
    work.species = "human";
    names.texts("brand_name").forEach(name -> work.add(work.given, name));
    names.texts("generic_name").forEach(name -> work.add(work.given, name));
    names.texts("substance_name").forEach(name -> work.add(work.given, name));
    work.title(title(label, work.given));
    work.year(year(label.text("effective_time")));
    String setId = label.text("set_id");
    if (setId != null) {
      work.id = "fda-label-" + SourceIds.slug(setId);
      work.url("https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=" + setId);
    }
    for (String part : List.of("indications_and_usage", "purpose", "clinical_studies")) {
      label.texts(part).forEach(text -> work.add(work.text, text));
    }
    label.texts("use_in_specific_populations").forEach(text -> work.add(work.background, text));
    work.safety = harms(label);
    approvals(label, names.text("application_number"), work);
    return work;
  }

  private static String title(JsonValue label, List<String> given) {
    String name = given.isEmpty() ? label.text("spl_unclassified_section") : given.get(0);
    return "Label of " + (name == null ? "an unnamed drug" : Derivation.start(name, 100));
  }

  private static @Nullable String year(@Nullable String effective) {
    return effective == null || effective.length() < 4 ? null : effective.substring(0, 4);
  }

  private static @Nullable String harms(JsonValue label) {
    StringBuilder harms = new StringBuilder();
    for (String part :
        List.of(
            "boxed_warning",
            "warnings_and_cautions",
            "warnings",
            "contraindications",
            "adverse_reactions",
            "stop_use")) {
      for (String text : label.texts(part)) {
        harms.append(harms.isEmpty() ? "" : "\n").append(text);
      }
    }
    String clean = Work.clean(harms.toString());
    return clean == null ? null : Derivation.start(clean, 12_000);
  }

  private void approvals(JsonValue label, @Nullable String number, Work work) {
    if (number == null || !APPLICATION.matcher(number.toUpperCase(Locale.ROOT)).matches()) {
      work.status = "labelled, without an approved application";
      return;
    }
    work.stage = EvidenceStage.APPROVED;
    work.status = "FDA-approved application " + number;
    for (String given : ids(interventions, String.join(" ; ", work.given))) {
      for (String text : label.texts("indications_and_usage")) {
        for (String condition : indicated(text)) {
          Approval approval =
              new Approval(given, "fda", Approval.Decision.APPROVED, condition, whom(text), null);
          if (!work.approvals.contains(approval)) {
            work.approvals.add(approval);
          }
        }
      }
    }
  }

  private Set<String> indicated(String indications) {
    Set<String> ids = new TreeSet<>();
    for (String sentence : sentences(indications)) {
      if (!NOT_FOR.matcher(sentence).find()) {
        ids.addAll(ids(conditions, sentence));
      }
    }
    return ids;
  }

  /** The group of people that the indications name first. */
  private static @Nullable String whom(String indications) {
    for (String sentence : sentences(indications)) {
      String lower = sentence.toLowerCase(Locale.ROOT);
      if (NOT_FOR.matcher(sentence).find()) {
        continue;
      }
      for (String group :
          List.of("adolescents 12 years", "12 years of age and older", "men only", "adult")) {
        if (lower.contains(group)) {
          return switch (group) {
            case "men only" -> "men";
            case "adult" -> "adults";
            default -> "12 years and older";
          };
        }
      }
    }
    return null;
  }

  private static List<String> sentences(String text) {
    return Arrays.asList(text.split("(?<=[.;:])\\s+", -1));
  }

  private static Set<String> ids(TermList list, String text) {
    Set<String> ids = new TreeSet<>();
    StudyWords.in(StudyWords.cut(text), list).stream().map(Term::id).forEach(ids::add);
    return ids;
  }
}
