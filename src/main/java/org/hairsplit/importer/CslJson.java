package org.hairsplit.importer;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hairsplit.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * CSL-JSON as reference managers and DOI services write it, and Crossref's works, which differ by
 * lists around title and journal and by an envelope.
 */
final class CslJson implements RecordReader {

  private static final Set<String> LISTS = Set.of("items");
  private static final Set<String> LEFT_OUT = Set.of("reference", "author", "editor", "link");

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    new JsonRecords(file, LISTS, LEFT_OUT)
        .read(
            item -> {
              JsonValue message = item.get("message");
              List<JsonValue> items =
                  message.has("items")
                      ? message.items("items")
                      : List.of(message.has("DOI") ? message : item);
              for (JsonValue one : items) {
                if (!one.has("title") && !one.has("DOI") && !one.has("URL")) {
                  throw file.unreadableAt(0, 0, "no title, DOI or URL", "check the file's format");
                }
                sink.accept(work(one));
              }
            });
  }

  private static Work work(JsonValue item) {
    Work work = new Work();
    work.title(item.text("title"));
    work.publisher = first(item, "container-title", "publisher");
    work.doi(item.text("DOI"));
    work.pmid(item.text("PMID"));
    work.pmcid(item.text("PMCID"));
    work.url(item.text("URL"));
    for (String date : List.of("issued", "published-print", "published-online", "published")) {
      List<JsonValue> parts = item.items(date, "date-parts");
      work.year(parts.isEmpty() ? null : parts.get(0).text());
      work.year(item.text(date, "raw"));
      work.year(item.text(date, "literal"));
    }
    work.add(work.types, item.text("genre"));
    work.add(work.types, item.text("type"));
    work.add(work.text, withoutHeading(item.text("abstract")));
    String keywords = item.text("keyword");
    for (String keyword : (keywords == null ? "" : keywords).split("[;,]")) {
      work.add(work.subjects, keyword);
    }
    item.texts("subject").forEach(subject -> work.add(work.subjects, subject));
    for (JsonValue funder : item.items("funder")) {
      String name = funder.text("name");
      work.funding = work.funding == null || name == null ? name : work.funding + "; " + name;
    }
    work.nct(item.text("note"));
    for (JsonValue trial : item.items("clinical-trial-number")) {
      work.nct(trial.text("clinical-trial-number"));
    }
    return work;
  }

  /** Crossref puts the abstract's JATS markup inside. */
  private static @Nullable String withoutHeading(@Nullable String markup) {
    return markup == null
        ? null
        : markup.replaceAll("<jats:title>[^<]{0,40}</jats:title>", " ").replace("</", " </");
  }

  private static @Nullable String first(JsonValue item, String... keys) {
    for (String key : keys) {
      String text = Work.clean(item.text(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
