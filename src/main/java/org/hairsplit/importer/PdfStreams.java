package org.hairsplit.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Measures what the packed streams of a PDF hold, since the library unpacks each into memory. */
final class PdfStreams {

  private static final int MOST_OBJECTS = 500_000;

  private PdfStreams() {}

  /**
   * Unpacks every stream but pictures without keeping it.
   *
   * @throws LimitException if one holds more than {@code most} bytes
   */
  static void measure(PDDocument document, long most) throws IOException {
    COSDocument objects = document.getDocument();
    if (objects.getXrefTable().size() > MOST_OBJECTS) {
      throw tooMuch("more than " + MOST_OBJECTS + " objects");
    }
    for (COSObjectKey key : objects.getXrefTable().keySet()) {
      COSBase object = objects.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream
          && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        measure(stream, most);
      }
    }
  }

  private static void measure(COSStream stream, long most) throws IOException {
    try (InputStream packed = stream.createRawInputStream()) {
      InputStream content = packed;
      for (COSName filter : filters(stream.getFilters())) {
        if (!COSName.FLATE_DECODE.equals(filter)
            && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
          break;
        }
        content = new InflaterInputStream(content);
      }
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooMuch("a stream that unpacks to more than " + Limits.size(most));
        }
      }
    } catch (ZipException | EOFException e) {
      // A damaged stream ends there for the library too, which says so or reads on.
      return;
    }
  }

  private static COSName[] filters(@Nullable COSBase filters) {
    if (filters instanceof COSName one) {
      return new COSName[] {one};
    }
    if (!(filters instanceof COSArray array)) {
      return new COSName[0];
    }
    COSName[] names = new COSName[array.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = array.getObject(i) instanceof COSName name ? name : COSName.NONE;
    }
    return names;
  }

  private static LimitException tooMuch(String what) {
    return new LimitException("the PDF holds " + what, "save its text and import that");
  }
}
