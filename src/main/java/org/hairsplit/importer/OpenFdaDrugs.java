package org.hairsplit.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.evidence.Approval;
import org.hairsplit.json.JsonValue;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;

/**
 * Applications of Drugs@FDA as openFDA gives them. They say that a drug is approved and since when,
 * not for what: the approval names no condition, so that it never makes a drug approved for hair.
 */
final class OpenFdaDrugs implements RecordReader {

  private static final Set<String> LISTS = Set.of("results");
  private static final Set<String> LEFT_OUT = Set.of("meta", "application_docs");

  private final TermList interventions;

  OpenFdaDrugs(TermList interventions) {
    this.interventions = interventions;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    new JsonRecords(file, LISTS, LEFT_OUT)
        .read(
            application -> {
              if (application.text("application_number") == null) {
                throw file.unreadableAt(0, 0, "no application_number", "check the file's format");
              }
              sink.accept(work(application));
            });
  }

  private Work work(JsonValue application) {
    Work work = new Work();
    String number = application.text("application_number");
    work.kind = "regulator-approval";
    work.id = "fda-" + SourceIds.slug(String.valueOf(number));
    work.publisher = "FDA";
    work.funding = application.text("sponsor_name");
    work.species = "human";
    products(application, work);
    JsonValue decision = original(application);
    boolean approved = "AP".equals(decision.text("submission_status"));
    String date = decision.text("submission_status_date");
    if (date != null && date.length() >= 4) {
      work.year(date.substring(0, 4));
    }
    String names = work.given.isEmpty() ? "an unnamed drug" : String.join(", ", work.given);
    work.title("FDA application " + number + ": " + Derivation.start(names, 120));
    work.status = status(application, approved);
    work.text.add(number + " (" + work.funding + "): " + names + "; " + work.status + ".");
    if (approved) {
      work.stage = EvidenceStage.APPROVED;
      for (String id : ids(names)) {
        work.approvals.add(
            new Approval(id, "fda", Approval.Decision.APPROVED, null, null, work.year));
      }
    }
    return work;
  }

  private static void products(JsonValue application, Work work) {
    for (JsonValue product : application.items("products")) {
      work.add(work.given, product.text("brand_name"));
      for (JsonValue ingredient : product.items("active_ingredients")) {
        work.add(work.given, ingredient.text("name"));
      }
    }
    application.texts("openfda", "generic_name").forEach(name -> work.add(work.given, name));
  }

  /** The first decision on the application, not on a later change of it. */
  private static JsonValue original(JsonValue application) {
    for (JsonValue submission : application.items("submissions")) {
      if ("ORIG".equals(submission.text("submission_type"))) {
        return submission;
      }
    }
    return JsonValue.NOTHING;
  }

  private static String status(JsonValue application, boolean approved) {
    Set<String> marketing = new TreeSet<>();
    for (JsonValue product : application.items("products")) {
      String status = product.text("marketing_status");
      if (status != null) {
        marketing.add(status);
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add(approved ? "approved by FDA" : "not finally approved by FDA");
    parts.addAll(marketing);
    List<JsonValue> products = application.items("products");
    String route = products.isEmpty() ? null : products.get(0).text("route");
    if (route != null) {
      parts.add(route);
    }
    return String.join("; ", parts);
  }

  private Set<String> ids(String names) {
    Set<String> ids = new TreeSet<>();
    StudyWords.in(StudyWords.cut(names), interventions).stream().map(Term::id).forEach(ids::add);
    return ids;
  }
}
