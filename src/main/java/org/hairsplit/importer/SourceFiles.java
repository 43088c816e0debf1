package org.hairsplit.importer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Furniture;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceReader;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of sources in every format of {@link SourceFormat}, gzipped or not, one record after
 * the other in bounded memory. Safe for many threads.
 */
public final class SourceFiles {

  private final Map<SourceFormat, RecordReader> readers = new EnumMap<>(SourceFormat.class);
  private final Derivation derivation;
  private final YamlRecords records;
  private final Limits limits;

  private SourceFiles(
      TermList interventions, TermList conditions, Furniture furniture, Limits limits) {
    StudyWords words = StudyWords.builtIn();
    this.derivation = new Derivation(words, interventions, conditions);
    this.records = new YamlRecords(new SourceReader(interventions, conditions));
    this.limits = limits;
    readers.put(SourceFormat.PUBMED_XML, new PubMedXml());
    readers.put(SourceFormat.MEDLINE, new Medline());
    readers.put(SourceFormat.RIS, new Ris());
    readers.put(SourceFormat.BIBTEX, new BibTex());
    Pages pages = new Pages(new ArticleReader(furniture), words);
    readers.put(SourceFormat.JATS_XML, new JatsXml(words));
    readers.put(SourceFormat.HTML, new HtmlPages(pages, words));
    readers.put(SourceFormat.PDF, new PdfDocuments(pages, words));
    readers.put(SourceFormat.DOCX, new WordDocuments(pages));
    readers.put(SourceFormat.TEXT, new PlainTexts(pages));
    readers.put(SourceFormat.CSL_JSON, new CslJson());
    readers.put(SourceFormat.CLINICAL_TRIALS_JSON, new ClinicalTrialsJson());
    readers.put(SourceFormat.OPENFDA_LABEL, new OpenFdaLabels(interventions, conditions));
    readers.put(SourceFormat.OPENFDA_DRUGSFDA, new OpenFdaDrugs(interventions));
  }

  /**
   * An importer.
   *
   * @param interventions the lexicon that treatments are looked up in
   * @param conditions the lexicon that conditions are looked up in
   * @param furniture the cues by which the text of a page is told from what surrounds it
   */
  public static SourceFiles open(TermList interventions, TermList conditions, Furniture furniture) {
    return new SourceFiles(interventions, conditions, furniture, Limits.USUAL);
  }

  /** As {@link #open}, with limits small enough to be reached in a test. */
  static SourceFiles open(
      TermList interventions, TermList conditions, Furniture furniture, Limits limits) {
    return new SourceFiles(interventions, conditions, furniture, limits);
  }

  /**
   * Reads a file whose format is told from its content and name.
   *
   * <p>Records are handed to {@code sink} while the file is read. If an exception ends the reading,
   * those already handed over are part of a file that is broken: a caller that stores records must
   * not commit them.
   *
   * @throws UnreadableSourceException if the format is unknown, or the file is broken, cut short or
   *     hostile; names the file, and line and record where there are any
   * @throws IOException if the file cannot be opened or the disk fails
   */
  public void read(Path file, Consumer<Source> sink) throws IOException, UnreadableSourceException {
    read(file, null, sink);
  }

  /**
   * Reads a file in a known format.
   *
   * @param format or null to tell it from content and name
   * @throws UnreadableSourceException as {@link #read(Path, Consumer)}
   * @throws IOException as {@link #read(Path, Consumer)}
   */
  public void read(Path file, @Nullable SourceFormat format, Consumer<Source> sink)
      throws IOException, UnreadableSourceException {
    if (!Files.isRegularFile(file)) {
      throw OpenFile.unreadable(file, null, "no such file", "check the name");
    }
    try (OpenFile open = OpenFile.of(file, limits)) {
      SourceFormat known = format == null ? FormatDetection.of(open) : format;
      read(open, known, sink);
    } catch (LimitException e) {
      throw OpenFile.unreadable(file, null, message(e), e.advice());
    } catch (EOFException e) {
      throw OpenFile.unreadable(file, null, "the packed file ends too early", "download it again");
    } catch (ZipException e) {
      throw OpenFile.unreadable(
          file, null, "the packed file is damaged: " + message(e), "download it again");
    } catch (CharacterCodingException e) {
      throw OpenFile.unreadable(file, null, "the file is not UTF-8", "save it as UTF-8");
    }
  }

  private void read(OpenFile open, SourceFormat format, Consumer<Source> sink)
      throws IOException, UnreadableSourceException {
    if (format == SourceFormat.RECORD) {
      sink.accept(records.read(open));
      return;
    }
    RecordReader reader = readers.get(format);
    if (reader == null) {
      throw open.unreadable("no importer for " + format.title(), null);
    }
    reader.read(open, work -> sink.accept(source(open, work)));
    if (open.records() == 0) {
      throw open.unreadable("the file holds no record", "check that it is " + format.title());
    }
  }

  private Source source(OpenFile open, Work work) throws UnreadableSourceException {
    Source source = derivation.source(work, limits.textLength());
    if (source == null) {
      throw open.unreadableAt(
          0, 0, "neither a title nor a text nor an identifier", "remove it from the file");
    }
    return source;
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
