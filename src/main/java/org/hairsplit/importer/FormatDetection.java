package org.hairsplit.importer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a file's format from its first bytes, and from its name where those leave it open. */
final class FormatDetection {

  private static final Pattern MEDLINE = Pattern.compile("(?m)^PMID- *\\d");
  private static final Pattern RIS = Pattern.compile("(?m)^TY {2}- ");
  private static final Pattern BIBTEX = Pattern.compile("(?m)^\\s*@[A-Za-z]+\\s*[{(]");
  private static final Pattern RECORD = Pattern.compile("(?m)^(?:id|title|kind): ");

  private FormatDetection() {}

  static SourceFormat of(OpenFile file) throws UnreadableSourceException {
    byte[] bytes = file.head();
    if (bytes.length == 0) {
      throw file.unreadable("the file is empty", "check that it is the one you mean");
    }
    String head = text(bytes);
    String name = name(file);
    SourceFormat format = ofContent(head, name);
    if (format == null) {
      throw file.unreadable(
          "the format of the file is not known",
          "src/docs/importers.md lists the formats hairsplit reads");
    }
    return format;
  }

  private static String text(byte[] bytes) {
    boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
    String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String name(OpenFile file) {
    String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
    return name.replaceFirst("\\.(?:gz|zip)$", "");
  }

  private static @Nullable SourceFormat ofContent(String head, String name) {
    String start = head.stripLeading();
    if (start.startsWith("%PDF-")) {
      return SourceFormat.PDF;
    }
    if (start.startsWith("PK\003\004")) {
      return head.contains("word/") || name.endsWith(".docx") ? SourceFormat.DOCX : null;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return json(head, name);
    }
    if (start.startsWith("<")) {
      return markup(head);
    }
    if (head.indexOf('\0') >= 0) {
      return null;
    }
    if (RIS.matcher(head).find() || name.endsWith(".ris")) {
      return SourceFormat.RIS;
    }
    if (MEDLINE.matcher(head).find() || name.endsWith(".nbib")) {
      return SourceFormat.MEDLINE;
    }
    if (BIBTEX.matcher(head).find() || name.endsWith(".bib")) {
      return SourceFormat.BIBTEX;
    }
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      return SourceFormat.RECORD;
    }
    boolean text = name.endsWith(".txt") || name.endsWith(".text") || name.endsWith(".md");
    boolean record = RECORD.matcher(head).results().limit(3).count() == 3;
    return text || !name.contains(".")
        ? record && !text ? SourceFormat.RECORD : SourceFormat.TEXT
        : null;
  }

  private static @Nullable SourceFormat json(String head, String name) {
    if (head.contains("\"protocolSection\"")) {
      return SourceFormat.CLINICAL_TRIALS_JSON;
    }
    if (head.contains("\"submissions\"") || head.contains("\"sponsor_name\"")) {
      return SourceFormat.OPENFDA_DRUGSFDA;
    }
    if (head.contains("\"spl_") || head.contains("\"set_id\"") || name.contains("drug-label")) {
      return SourceFormat.OPENFDA_LABEL;
    }
    if (name.contains("drugsfda")) {
      return SourceFormat.OPENFDA_DRUGSFDA;
    }
    boolean openFda = head.contains("open.fda.gov") || head.contains("\"openfda\"");
    if (openFda) {
      return SourceFormat.OPENFDA_LABEL;
    }
    return head.contains("\"studies\"") ? SourceFormat.CLINICAL_TRIALS_JSON : SourceFormat.CSL_JSON;
  }

  private static SourceFormat markup(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("<pubmedarticle") || lower.contains("<pubmedbookarticle")) {
      return SourceFormat.PUBMED_XML;
    }
    if (lower.contains("<pmc-articleset")
        || lower.contains("jats")
        || lower.contains("<article-meta")
        || (lower.contains("<article") && !lower.contains("<html"))) {
      return SourceFormat.JATS_XML;
    }
    return SourceFormat.HTML;
  }
}
