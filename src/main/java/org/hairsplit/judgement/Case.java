package org.hairsplit.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hairsplit.article.Article;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceLevel;

/**
 * One claim before the judge, with everything that may decide it.
 *
 * @param extracted the claim in its sentence
 * @param extraction the whole article's sentences and claims
 * @param article the article
 * @param found passages retrieved for the claim, cited sources first
 * @param records every record of the treatments the claim is about, sorted by id
 * @param level how much the records know in favour of the claim's treatment
 * @param known the profile of the first of its treatments that has one
 * @param asOf the day taken as today
 */
record Case(
    ExtractedClaim extracted,
    Extraction extraction,
    Article article,
    List<Evidence> found,
    List<Source> records,
    EvidenceLevel level,
    Optional<KnownTreatments.Known> known,
    LocalDate asOf) {

  /** Lexicon ids of the treatments the sentence names, or else of those the claim is about. */
  List<String> treatments() {
    return treatments(extracted);
  }

  /** As {@link #treatments()}, of a claim that is not opened yet. */
  static List<String> treatments(ExtractedClaim extracted) {
    List<String> named = extracted.statement().named();
    return named.isEmpty() ? extracted.claim().interventions() : named;
  }

  Claim claim() {
    return extracted.claim();
  }

  /** The day the article speaks from: its publication, or today where it bears no date. */
  LocalDate written() {
    LocalDate published = article.published();
    return published == null ? asOf : published;
  }
}
