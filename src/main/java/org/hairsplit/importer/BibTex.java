package org.hairsplit.importer;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX and the fields BibLaTeX adds. The library reads a whole file into memory, so it is given
 * one entry after the other; abbreviations are resolved when they are defined and bounded then, so
 * that a chain of them that doubles each time ends in a message.
 */
final class BibTex implements RecordReader {

  private static final int LONGEST_ABBREVIATION = 10_000;
  private static final int MOST_ABBREVIATIONS = 5_000;

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    BibTexEntries entries = new BibTexEntries(new TextLines(file), file.limits());
    Map<String, String> abbreviations = new HashMap<>();
    for (String entry = entries.next(); entry != null; entry = entries.next()) {
      BibTeXDatabase parsed = parse(file, entries, entry, abbreviations);
      for (BibTeXString string : parsed.getStrings().values()) {
        define(entries, file, string, abbreviations);
      }
      for (BibTeXEntry one : parsed.getEntries().values()) {
        sink.accept(work(one));
        file.recordRead();
      }
    }
  }

  private static BibTeXDatabase parse(
      OpenFile file, BibTexEntries entries, String entry, Map<String, String> abbreviations)
      throws UnreadableSourceException {
    try {
      BibTeXParser parser =
          new BibTeXParser() {
            @Override
            public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry other) {
              // The entry referred to stands elsewhere in the file; nothing is read through it.
            }
          };
      abbreviations.forEach(parser::addMacro);
      return parser.parse(new StringReader(entry));
    } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
      String said =
          e.getMessage() == null ? "broken" : e.getMessage().lines().findFirst().orElse("");
      throw file.unreadableAt(
          entries.line(), 1, "not BibTeX: " + said, "correct the entry that begins here");
    }
  }

  private static void define(
      BibTexEntries entries, OpenFile file, BibTeXString string, Map<String, String> known)
      throws UnreadableSourceException {
    String value = string.getValue().toUserString();
    if (value.length() > LONGEST_ABBREVIATION || known.size() >= MOST_ABBREVIATIONS) {
      throw file.unreadableAt(
          entries.line(),
          1,
          "the abbreviation '" + string.getKey() + "' grows beyond all measure",
          "write it out in the entries that use it");
    }
    known.put(string.getKey().getValue(), value);
  }

  private static Work work(BibTeXEntry entry) {
    Work work = new Work();
    work.add(work.types, entry.getType().getValue());
    work.add(work.types, field(entry, "type"));
    work.title(join(field(entry, "title"), field(entry, "subtitle")));
    for (String key : new String[] {"journal", "journaltitle", "booktitle", "publisher"}) {
      work.publisher = work.publisher == null ? Work.clean(field(entry, key)) : work.publisher;
    }
    work.publisher =
        work.publisher == null ? Work.clean(field(entry, "institution")) : work.publisher;
    work.year(field(entry, "year"));
    work.year(field(entry, "date"));
    work.doi(raw(entry, "doi"));
    work.pmid(raw(entry, "pmid"));
    work.pmcid(raw(entry, "pmcid"));
    work.pmcid(raw(entry, "pmc"));
    if ("pubmed".equalsIgnoreCase(raw(entry, "eprinttype"))) {
      work.pmid(raw(entry, "eprint"));
    }
    work.url(unescaped(raw(entry, "url")));
    work.nct(raw(entry, "note"));
    work.add(work.text, field(entry, "abstract"));
    String keywords = field(entry, "keywords");
    for (String keyword : (keywords == null ? "" : keywords).split("[;,]")) {
      work.add(work.subjects, keyword);
    }
    return work;
  }

  private static @Nullable String join(@Nullable String title, @Nullable String subtitle) {
    return subtitle == null ? title : title + ": " + subtitle;
  }

  private static @Nullable String raw(BibTeXEntry entry, String name) {
    Value value = entry.getField(new Key(name));
    return value == null ? null : value.toUserString();
  }

  /** Addresses escape what TeX would act upon. */
  private static @Nullable String unescaped(@Nullable String url) {
    return url == null ? null : url.replace("\\", "").replace("{", "").replace("}", "");
  }

  /** The field in plain characters: {@code M{\"u}ller} is Müller. */
  private static @Nullable String field(BibTeXEntry entry, String name) {
    String raw = raw(entry, name);
    if (raw == null || (raw.indexOf('\\') < 0 && raw.indexOf('{') < 0)) {
      return raw == null ? null : raw.replace("--", "-");
    }
    try {
      return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(raw)));
    } catch (ParseException | RuntimeException e) {
      // Marks of TeX that the library does not know are left out; the words stay.
      return raw.replaceAll("\\\\[a-zA-Z]+", " ").replaceAll("[\\\\{}$]", "");
    }
  }
}
