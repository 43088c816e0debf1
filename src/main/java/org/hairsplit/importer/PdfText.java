package org.hairsplit.importer;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a PDF: lines joined to paragraphs, words joined that a line end parted, and
 * the words in the largest print of the first page as its title. Used by one thread, once.
 */
final class PdfText {

  private static final int MOST_PAGES = 500;
  private static final int MOST_TEXT = 1_000_000;
  private static final int LONGEST_TITLE = 300;
  private static final float SAME_SIZE = 0.6f;

  private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+\\.?)+\\s+|[:.]$");
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?:page )?\\d{1,4}(?: of \\d+)?");

  private final StudyWords words;
  private final StringBuilder title = new StringBuilder();
  private float largest;

  PdfText(StudyWords words) {
    this.words = words;
  }

  String of(PDDocument document) throws IOException {
    Stripper stripper = new Stripper();
    StringBuilder text = new StringBuilder();
    int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
    for (int page = 1; page <= pages && text.length() < MOST_TEXT; page++) {
      if (Thread.interrupted()) {
        throw new IOException("given up");
      }
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      text.append(stripper.getText(document)).append('\n');
    }
    return joined(text.toString());
  }

  /** The largest print of the first page, or null if that is no line of words. */
  @Nullable String title() {
    String clean = Work.clean(title.toString());
    boolean words = clean != null && clean.length() >= 12 && clean.indexOf(' ') > 0;
    return words && title.length() <= LONGEST_TITLE ? clean : null;
  }

  private String joined(String lines) {
    StringBuilder text = new StringBuilder(lines.length());
    for (String line : lines.lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        paragraph(text);
      } else if (isSection(line)) {
        paragraph(text);
        text.append(line);
        paragraph(text);
      } else if (!PAGE_NUMBER.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
        append(text, line);
      }
    }
    return text.toString();
  }

  private static void paragraph(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append("\n\n");
    }
  }

  private static void append(StringBuilder text, String line) {
    int end = text.length() - 1;
    boolean inside = end > 0 && text.charAt(end) != '\n';
    boolean parted =
        inside
            && text.charAt(end) == '-'
            && Character.isLowerCase(text.charAt(end - 1))
            && Character.isLowerCase(line.charAt(0));
    if (parted) {
      text.setLength(end);
    } else if (inside) {
      text.append(' ');
    }
    text.append(line);
  }

  private boolean isSection(String line) {
    String bare = NUMBERING.matcher(line).replaceAll("").toLowerCase(Locale.ROOT).strip();
    return words.findings.contains(bare)
        || words.methods.contains(bare)
        || words.leftOut.contains(bare);
  }

  private final class Stripper extends PDFTextStripper {

    Stripper() {
      setParagraphStart("\n");
      setLineSeparator("\n");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      if (getCurrentPageNo() == 1 && !positions.isEmpty() && !text.isBlank()) {
        measure(text, positions.get(0).getFontSizeInPt());
      }
      super.writeString(text, positions);
    }

    private void measure(String text, float size) {
      if (size > largest + SAME_SIZE) {
        largest = size;
        title.setLength(0);
      }
      if (Math.abs(size - largest) <= SAME_SIZE && title.length() <= LONGEST_TITLE) {
        title.append(text).append(' ');
      }
    }
  }
}
