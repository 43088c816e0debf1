package org.hairsplit.importer;

import java.io.IOException;
import java.util.Set;

/**
 * PubMed's XML, what efetch answers with as well as the yearly baseline and daily update files.
 * Deleted citations of the update files are passed over.
 */
final class PubMedXml implements RecordReader {

  private static final Set<String> RECORDS = Set.of("PubmedArticle", "PubmedBookArticle");
  private static final Set<String> ROOTS =
      Set.of("PubmedArticleSet", "PubmedBookArticleSet", "PubmedArticle", "PubmedBookArticle");

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    XmlCursor xml = new XmlCursor(file);
    String root = xml.nextElement();
    if (root == null || !ROOTS.contains(root)) {
      throw file.unreadable("not PubMed XML", "it should begin with PubmedArticleSet");
    }
    for (String name = root; name != null; name = xml.nextElement()) {
      if (RECORDS.contains(name)) {
        sink.accept(record(xml));
        file.recordRead();
      } else if (name.equals("DeleteCitation")) {
        xml.skip();
      }
    }
  }

  private static Work record(XmlCursor xml) throws IOException, UnreadableSourceException {
    Work work = new Work();
    int within = xml.depth();
    while (xml.nextWithin(within)) {
      field(xml, work);
    }
    return work;
  }

  private static void field(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    switch (xml.name()) {
      case "PMID" -> work.pmid(xml.text());
      case "ArticleTitle" -> work.title(unbracketed(xml.text()));
      case "BookTitle", "VernacularTitle" -> work.title(xml.text());
      case "Journal" -> journal(xml, work);
      case "AbstractText" -> abstractText(xml, work);
      case "PublicationType" -> work.add(work.types, xml.text());
      case "DescriptorName" -> work.add(work.subjects, xml.text());
      case "Keyword" -> work.add(work.subjects, xml.text());
      case "NameOfSubstance" -> work.add(work.given, xml.text());
      case "ELocationID" -> locationId(xml, work);
      case "ArticleId" -> articleId(xml, work);
      case "AccessionNumber" -> work.nct(xml.text());
      case "Agency" -> funding(xml, work);
      case "ContributionDate", "PubDate" -> work.year(xml.text());
      // What the article cites has identifiers too, and a comment has a PMID.
      case "ReferenceList",
          "CommentsCorrectionsList",
          "AuthorList",
          "InvestigatorList",
          "OtherAbstract" ->
          xml.skip();
      default -> {}
    }
  }

  /** PubMed puts translated titles into brackets. */
  private static String unbracketed(String title) {
    String bare = title.strip();
    return bare.startsWith("[") && bare.replaceFirst("\\.$", "").endsWith("]")
        ? bare.replaceFirst("\\.$", "").substring(1).replaceFirst("]$", "")
        : bare;
  }

  private static void journal(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    int within = xml.depth();
    while (xml.nextWithin(within)) {
      switch (xml.name()) {
        case "PubDate" -> work.year(xml.text());
        case "Title" -> work.publisher = Work.clean(xml.text());
        default -> {}
      }
    }
  }

  /** "METHODS: …" keeps its label, as PubMed shows it. */
  private static void abstractText(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    String label = xml.attribute("Label");
    String text = xml.text();
    work.add(work.text, label.isBlank() || label.equals("UNLABELLED") ? text : label + ": " + text);
  }

  private static void locationId(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    if (xml.attribute("EIdType").equals("doi") && !xml.attribute("ValidYN").equals("N")) {
      work.doi(xml.text());
    }
  }

  private static void articleId(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    switch (xml.attribute("IdType")) {
      case "pubmed" -> work.pmid(xml.text());
      case "doi" -> work.doi(xml.text());
      case "pmc" -> work.pmcid(xml.text());
      default -> {}
    }
  }

  private static void funding(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    String agency = Work.clean(xml.text());
    if (agency != null && (work.funding == null || !work.funding.contains(agency))) {
      work.funding = work.funding == null ? agency : work.funding + "; " + agency;
    }
  }
}
