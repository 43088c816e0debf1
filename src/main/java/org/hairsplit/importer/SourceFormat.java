package org.hairsplit.importer;

/** The formats sources are imported from. */
public enum SourceFormat {
  /** A record of hairsplit itself, {@code corpus/sources.schema.json}. */
  RECORD("a hairsplit record"),
  PUBMED_XML("PubMed XML"),
  MEDLINE("MEDLINE (nbib)"),
  RIS("RIS"),
  BIBTEX("BibTeX"),
  CSL_JSON("CSL-JSON"),
  /** API version 2. */
  CLINICAL_TRIALS_JSON("ClinicalTrials.gov JSON"),
  OPENFDA_LABEL("openFDA drug labels"),
  OPENFDA_DRUGSFDA("openFDA drugsfda"),
  JATS_XML("JATS XML"),
  HTML("an HTML page"),
  PDF("PDF"),
  DOCX("a Word document (docx)"),
  TEXT("plain text");

  private final String title;

  SourceFormat(String title) {
    this.title = title;
  }

  /** The format's name for messages. */
  public String title() {
    return title;
  }
}
