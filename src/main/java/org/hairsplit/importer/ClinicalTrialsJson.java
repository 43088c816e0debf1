package org.hairsplit.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hairsplit.json.JsonValue;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;

/** Registrations of ClinicalTrials.gov, API version 2: one study, a page of them, or a list. */
final class ClinicalTrialsJson implements RecordReader {

  private static final Set<String> LISTS = Set.of("studies");

  /** Large, and nothing is read from them. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "adverseEventsModule",
          "participantFlowModule",
          "baselineCharacteristicsModule",
          "documentSection",
          "centralContacts",
          "overallOfficials",
          "ancestors",
          "browseLeaves",
          "browseBranches",
          "references");

  /** A trial that never ran is no evidence of anything. */
  private static final Set<String> NEVER_RAN =
      Set.of("NOT_YET_RECRUITING", "WITHDRAWN", "WITHHELD", "NO_LONGER_AVAILABLE");

  private static final int MOST_OUTCOMES = 12;

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    new JsonRecords(file, LISTS, LEFT_OUT)
        .read(
            study -> {
              if (!study.has("protocolSection", "identificationModule")) {
                throw file.unreadableAt(
                    0, 0, "no protocolSection.identificationModule", "export the file again");
              }
              sink.accept(work(study));
            });
  }

  private static Work work(JsonValue study) {
    JsonValue protocol = study.get("protocolSection");
    JsonValue identification = protocol.get("identificationModule");
    Work work = new Work();
    work.kind = "trial-registration";
    work.nct(identification.text("nctId"));
    work.title(identification.text("officialTitle"));
    work.title(identification.text("briefTitle"));
    work.publisher = "ClinicalTrials.gov";
    otherNumbers(identification, work);
    work.funding = protocol.text("sponsorCollaboratorsModule", "leadSponsor", "name");
    status(protocol, work);
    design(protocol.get("designModule"), work);
    population(protocol.get("eligibilityModule"), work);
    subjects(protocol, work);
    work.add(work.text, protocol.text("descriptionModule", "briefSummary"));
    work.add(work.text, protocol.text("descriptionModule", "detailedDescription"));
    work.add(work.background, protocol.text("eligibilityModule", "eligibilityCriteria"));
    results(study.get("resultsSection"), work);
    return work;
  }

  private static void otherNumbers(JsonValue identification, Work work) {
    for (JsonValue other : identification.items("secondaryIdInfos")) {
      String number = other.text("id");
      if ("EUDRACT_NUMBER".equals(other.text("type")) && number != null) {
        work.identifiers.putIfAbsent("eudract", number);
      }
    }
  }

  /** "completed (2024-05); has results; United States, Canada". */
  private static void status(JsonValue protocol, Work work) {
    JsonValue status = protocol.get("statusModule");
    List<String> parts = new ArrayList<>();
    String overall = status.text("overallStatus");
    String date = status.text("completionDateStruct", "date");
    if (overall != null) {
      parts.add(words(overall) + (date == null ? "" : " (completion " + date + ")"));
    }
    String why = Work.clean(status.text("whyStopped"));
    if (why != null) {
      parts.add("stopped: " + why);
    }
    List<String> countries =
        protocol.items("contactsLocationsModule", "locations").stream()
            .map(place -> place.text("country"))
            .filter(country -> country != null)
            .map(country -> country)
            .distinct()
            .sorted()
            .toList();
    if (!countries.isEmpty()) {
      parts.add(String.join(", ", countries));
    }
    work.status = parts.isEmpty() ? null : String.join("; ", parts);
    work.year(status.text("resultsFirstPostDateStruct", "date"));
    work.year(status.text("studyFirstSubmitDate"));
    work.year(status.text("startDateStruct", "date"));
  }

  private static void design(JsonValue design, Work work) {
    List<String> phases =
        design.texts("phases").stream().filter(phase -> !phase.equals("NA")).toList();
    if (!phases.isEmpty()) {
      work.phase = Derivation.phaseWords(phases).replace("early_", "early ");
    }
    work.participants = positive(design.integer("enrollmentInfo", "count"));
    work.species = "human";
    String type = design.text("studyType");
    boolean randomized = "RANDOMIZED".equals(design.text("designInfo", "allocation"));
    if ("OBSERVATIONAL".equals(type)) {
      work.stage = EvidenceStage.OBSERVATIONAL;
    } else if (phases.isEmpty() && randomized) {
      work.stage = EvidenceStage.PHASE_2;
    }
  }

  private static void population(JsonValue eligibility, Work work) {
    String youngest = eligibility.text("minimumAge");
    String oldest = eligibility.text("maximumAge");
    if (youngest != null && oldest != null) {
      work.age = lower(youngest) + " to " + lower(oldest);
    } else if (youngest != null) {
      work.age = lower(youngest) + " and older";
    } else if (oldest != null) {
      work.age = "up to " + lower(oldest);
    }
    String sex = eligibility.text("sex");
    work.sex = sex == null ? null : lower(sex);
  }

  private static void subjects(JsonValue protocol, Work work) {
    protocol.texts("conditionsModule", "conditions").forEach(c -> work.add(work.treated, c));
    protocol.texts("conditionsModule", "keywords").forEach(k -> work.add(work.subjects, k));
    for (JsonValue given : protocol.items("armsInterventionsModule", "interventions")) {
      work.add(work.given, given.text("name"));
      given.texts("otherNames").forEach(name -> work.add(work.given, name));
    }
  }

  /** What came out, of primary outcomes first; without results a trial shows nothing. */
  private static void results(JsonValue results, Work work) {
    List<JsonValue> measures = results.items("outcomeMeasuresModule", "outcomeMeasures");
    for (JsonValue measure : measures) {
      if ("PRIMARY".equals(measure.text("type"))) {
        outcome(measure, work);
      }
    }
    // Last, since the phase alone would count a trial that never began.
    if (NEVER_RAN.stream().anyMatch(s -> work.status != null && work.status.startsWith(words(s)))) {
      work.stage = null;
      work.phase = null;
      work.participants = null;
    }
  }

  private static void outcome(JsonValue measure, Work work) {
    Map<String, String> arms = new HashMap<>();
    for (JsonValue group : measure.items("groups")) {
      String id = group.text("id");
      String title = group.text("title");
      if (id != null && title != null) {
        arms.put(id, title);
      }
    }
    for (JsonValue part : measure.items("classes")) {
      for (JsonValue category : part.items("categories")) {
        for (JsonValue figure : category.items("measurements")) {
          String label = Work.clean(part.text("title"));
          if (work.outcomes.size() < MOST_OUTCOMES) {
            work.add(work.outcomes, sentence(measure, label, figure, arms));
          }
        }
      }
    }
  }

  /** As the sentences of the corpus: "hair count: 20 hairs with the spray, week 24". */
  private static @Nullable String sentence(
      JsonValue measure, @Nullable String label, JsonValue figure, Map<String, String> arms) {
    String title = measure.text("title");
    String value = figure.text("value");
    if (title == null || value == null) {
      return null;
    }
    String group = figure.text("groupId");
    String arm = group == null ? null : arms.get(group);
    String unit = measure.text("unitOfMeasure");
    String time = label == null ? measure.text("timeFrame") : label;
    return title
        + ": "
        + value
        + (unit == null ? "" : " " + unit)
        + (arm == null ? "" : " with " + arm)
        + (time == null ? "" : ", " + time);
  }

  private static @Nullable Integer positive(@Nullable Integer count) {
    return count == null || count == 0 ? null : count;
  }

  private static String words(String constant) {
    return lower(constant).replace('_', ' ');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
