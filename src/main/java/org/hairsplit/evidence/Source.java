package org.hairsplit.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;

/**
 * One work that claims are weighed against: a trial report, a label, an approval, a press release,
 * in our own words. Immutable.
 *
 * @param id stable, lower case, unique in the corpus
 * @param title of the work
 * @param kind {@code randomized-trial}, {@code animal-study}, {@code regulator-approval}, … as in
 *     the corpus schema
 * @param year of publication, or null
 * @param publisher journal, agency or company, or null
 * @param authors its first author as "Surname AB", or null
 * @param trials names by which the trials it reports are known: "BRAVE-AA1"
 * @param identifiers {@code doi}, {@code pmid}, {@code nct}, {@code url}, …
 * @param interventions lexicon ids of what was given, sorted
 * @param interventionNames what was given in the record's own words
 * @param conditions lexicon ids of the conditions studied, sorted
 * @param conditionNames the conditions in the record's own words
 * @param species {@code human}, {@code mouse}, {@code cells}, … or null
 * @param age age group studied, or null
 * @param sex {@code male}, {@code female}, {@code all}, or null
 * @param participants how many took part, or null
 * @param stage how far the evidence has come, or null if the record is not evidence of effect
 * @param phase the phase in the record's words, or null
 * @param status regulatory status in words, or null
 * @param approvals what regulators decided, where the record says so
 * @param outcomes what was measured and found, one sentence each
 * @param safety harms, or null
 * @param limits what the work cannot show, or null
 * @param funding who paid, or null
 * @param says the record's finding in our words
 * @param checked how sure the record is: {@code read}, {@code partly recalled or second-hand},
 *     {@code memory}; {@link #IMPORTED} or {@link #GUESSED} for one that nobody checked
 */
public record Source(
    String id,
    String title,
    String kind,
    @Nullable Integer year,
    @Nullable String publisher,
    @Nullable String authors,
    List<String> trials,
    SortedMap<String, String> identifiers,
    List<String> interventions,
    List<String> interventionNames,
    List<String> conditions,
    List<String> conditionNames,
    @Nullable String species,
    @Nullable String age,
    @Nullable String sex,
    @Nullable Integer participants,
    @Nullable EvidenceStage stage,
    @Nullable String phase,
    @Nullable String status,
    List<Approval> approvals,
    List<String> outcomes,
    @Nullable String safety,
    @Nullable String limits,
    @Nullable String funding,
    String says,
    String checked) {

  /** {@link #checked} of an imported record whose format declares what kind of work it is. */
  public static final String IMPORTED = "imported";

  /** {@link #checked} of an imported record whose kind and stage were told from its words. */
  public static final String GUESSED = "imported, classed by its words";

  public Source {
    trials = List.copyOf(trials);
    interventions = List.copyOf(interventions);
    interventionNames = List.copyOf(interventionNames);
    conditions = List.copyOf(conditions);
    conditionNames = List.copyOf(conditionNames);
    approvals = List.copyOf(approvals);
    outcomes = List.copyOf(outcomes);
  }

  /** Whether a machine imported the record and no editor saw it. */
  public boolean imported() {
    return checked.equals(IMPORTED) || guessed();
  }

  /** Whether kind and stage may be wrong, since no field of the imported format says them. */
  public boolean guessed() {
    return checked.equals(GUESSED);
  }

  /**
   * All parts are compared, the id first. Written out because Java links what it would generate at
   * run time, which for so many parts is a fiftieth of the time of checking one article.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Source source && id.equals(source.id) && parts().equals(source.parts());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        title,
        kind,
        year,
        publisher,
        authors,
        trials,
        identifiers,
        interventions,
        interventionNames,
        conditions,
        conditionNames,
        species,
        age,
        sex,
        participants,
        stage,
        phase,
        status,
        approvals,
        outcomes,
        safety,
        limits,
        funding,
        says,
        checked);
  }
}
