package org.hairsplit.importer;

import java.io.IOException;
import org.hairsplit.article.Format;

/** Plain text and Markdown: one source a file, its first line the title. */
final class PlainTexts implements RecordReader {

  private final Pages pages;

  PlainTexts(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    String name = String.valueOf(file.path().getFileName());
    Work work = new Work();
    byte[] bytes = pages.bytes(file);
    pages.add(work, file, name.endsWith(".md") ? Format.MARKDOWN : Format.TEXT, bytes);
    if (work.title == null && !work.text.isEmpty()) {
      // A first line without a full stop is a title, whatever the reader took it for.
      String first = work.text.get(0);
      if (first.length() <= 200 && !first.endsWith(".")) {
        work.title(work.text.remove(0));
      }
    }
    sink.accept(work);
    file.recordRead();
  }
}
