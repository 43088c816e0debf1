package org.hairsplit.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * A public service, with what it asks of those who use it. {@code src/docs/sources.md} says where
 * the rates come from.
 */
public enum Service {
  /** PubMed and PubMed Central, in XML: three requests a second without a key. */
  NCBI(
      "NCBI E-utilities",
      "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/",
      Duration.ofMillis(350),
      Set.of("text/xml", "application/xml")),
  /** The register of trials, in JSON: no rate is published, its robots.txt asks for a second. */
  CLINICAL_TRIALS(
      "ClinicalTrials.gov",
      "https://clinicaltrials.gov/api/v2/",
      Duration.ofSeconds(1),
      Set.of("application/json")),
  /** Labels and approvals of the FDA, in JSON: 240 requests a minute without a key. */
  OPENFDA("openFDA", "https://api.fda.gov/", Duration.ofMillis(300), Set.of("application/json")),
  /** What publishers deposit with a DOI, in JSON; single records, polite pool. */
  CROSSREF(
      "Crossref", "https://api.crossref.org/", Duration.ofMillis(350), Set.of("application/json"));

  private final String title;
  private final URI address;
  private final Duration gap;
  private final Set<String> mediaTypes;

  Service(String title, String address, Duration gap, Set<String> mediaTypes) {
    this.title = title;
    this.address = URI.create(address);
    this.gap = gap;
    this.mediaTypes = mediaTypes;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  /** The least time between two requests. */
  public Duration gap() {
    return gap;
  }

  /** What it answers with. */
  Set<String> mediaTypes() {
    return mediaTypes;
  }
}
