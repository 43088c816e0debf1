package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every record of an index keeps to, from whatever format it came: the part of {@code
 * corpus/sources.schema.json} that judging rests on.
 */
final class SourceSchema {

  private static final int LONGEST_ID = 200;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[-._][a-z0-9]+)*");

  /** An importer may know kinds of work that the corpus has none of. */
  private static final Pattern KIND = Pattern.compile("[a-z]+(?:-[a-z]+)*");

  private static final Map<String, Pattern> IDENTIFIERS =
      Map.of(
          "doi", Pattern.compile("10\\.\\d{4,9}/\\S+"),
          "pmid", Pattern.compile("[1-9]\\d{0,8}"),
          "pmcid", Pattern.compile("PMC\\d+"),
          "nct", Pattern.compile("NCT\\d{8}"));

  private SourceSchema() {}

  /** What is wrong with a record, each in a few words; empty if nothing is. */
  static List<String> faults(Source source) {
    List<String> faults = new ArrayList<>();
    if (source.id().length() > LONGEST_ID || !ID.matcher(source.id()).matches()) {
      faults.add("the id may hold a-z, 0-9 and single hyphens between them");
    }
    require(faults, !source.title().isBlank(), "the title is empty");
    require(faults, !source.says().isBlank(), "'says' is empty");
    require(faults, KIND.matcher(source.kind()).matches(), "'" + source.kind() + "' is no kind");
    require(faults, !source.checked().isBlank(), "'checked' is empty");
    require(faults, isYear(source.year()), "the year " + source.year() + " is none");
    Integer participants = source.participants();
    require(
        faults, participants == null || participants > 0, participants + " cannot have taken part");
    source.identifiers().forEach((kind, value) -> addIdentifier(faults, kind, value));
    source.approvals().forEach(approval -> addApproval(faults, approval));
    return faults;
  }

  private static void require(List<String> faults, boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static boolean isYear(@Nullable Integer year) {
    return year == null || (year >= 1000 && year <= 2200);
  }

  /** Several numbers of one kind are joined by blanks. */
  private static void addIdentifier(List<String> faults, String kind, String values) {
    Pattern form = IDENTIFIERS.get(kind);
    for (String value : values.strip().split("\\s+", -1)) {
      boolean fits = form == null ? !value.isBlank() : form.matcher(value).matches();
      require(faults, fits, "'" + value + "' is no " + kind);
    }
  }

  /** The index joins the parts of a decision with a control character. */
  private static void addApproval(List<String> faults, Approval approval) {
    boolean plain =
        Stream.of(approval.intervention(), approval.regulator(), text(approval.population()))
            .flatMapToInt(String::chars)
            .noneMatch(Character::isISOControl);
    require(faults, plain, "an approval holds a control character");
    require(faults, isYear(approval.year()), "the year of an approval is none");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
