package org.hairsplit.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Block;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page of running text into a work with the reader that articles go through too: furniture
 * and lists of sources are left out, as are sections that tell of others' work.
 */
final class Pages {

  /** A DOI further down belongs to another work. */
  private static final int NEAR_TOP = 4_000;

  private static final int LONGEST_HEADING = 60;

  private static final Pattern OWN_DOI =
      Pattern.compile("(?i)\\bdoi\\s*(?:\\.org/|:)\\s*(10\\.\\d{4,9}/[^\\s\"<>]+)");
  private static final Pattern OWN_PMID = Pattern.compile("(?i)\\bPMID:\\s*(\\d{4,9})\\b");
  private static final Pattern OWN_PMCID = Pattern.compile("(?i)\\bPMCID:\\s*(PMC\\d{4,9})\\b");
  private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+\\.?)+\\s+|[:.]$");

  private final ArticleReader reader;
  private final StudyWords words;

  Pages(ArticleReader reader, StudyWords words) {
    this.reader = reader;
    this.words = words;
  }

  /** Reads all of the file as one page. */
  byte[] bytes(OpenFile file) throws IOException, UnreadableSourceException {
    int most = Math.min(file.limits().documentBytes(), ArticleReader.MAX_BYTES);
    byte[] bytes = file.bytes().readNBytes(most + 1);
    if (bytes.length > most) {
      throw file.unreadable(
          "the file is larger than " + Limits.size(most) + ", too large for one source",
          "split it, or give the page without what is around it");
    }
    return bytes;
  }

  /** Adds what the page says to {@code work}; what is known already stays. */
  Article add(Work work, OpenFile file, Format format, byte[] bytes)
      throws UnreadableSourceException {
    Article article = article(file, format, bytes);
    work.title(article.title());
    LocalDate published = article.published();
    if (published != null) {
      work.year(String.valueOf(published.getYear()));
    }
    body(work, article.content());
    numbers(work, Derivation.start(article.text(), NEAR_TOP));
    if (work.types.isEmpty() && isPressRelease(article.text())) {
      work.types.add("press release");
    }
    return article;
  }

  /** As {@link #add}, for text that is not of the file itself but was taken out of it. */
  void addText(Work work, OpenFile file, Format format, String text)
      throws UnreadableSourceException {
    add(work, file, format, text.getBytes(StandardCharsets.UTF_8));
  }

  private Article article(OpenFile file, Format format, byte[] bytes)
      throws UnreadableSourceException {
    try {
      return reader.read(file.path().toString(), format, bytes);
    } catch (UnreadableArticleException e) {
      throw new UnreadableSourceException(e.problem());
    }
  }

  private void body(Work work, List<Block> blocks) {
    List<String> target = work.text;
    for (Block block : blocks) {
      String text = block.text();
      List<String> opened = text.length() <= LONGEST_HEADING ? opened(work, text) : null;
      if (opened != null) {
        target = opened;
      } else if (block.kind() == Block.Kind.HEADING) {
        // Any other heading of the same rank would end a section; which one that is is not known.
        target = target == work.text || block.level() > 2 ? target : work.text;
      } else {
        work.add(target, text);
      }
    }
  }

  /** Where the text under a heading goes, or null if the line opens no section of a paper. */
  private @Nullable List<String> opened(Work work, String line) {
    String bare = NUMBERING.matcher(line.strip()).replaceAll("").toLowerCase(Locale.ROOT).strip();
    if (words.leftOut.contains(bare)) {
      return new ArrayList<>();
    }
    if (words.methods.contains(bare)) {
      return work.background;
    }
    return words.findings.contains(bare) ? work.text : null;
  }

  private static void numbers(Work work, String top) {
    work.doi(first(OWN_DOI, top));
    work.pmid(first(OWN_PMID, top));
    work.pmcid(first(OWN_PMCID, top));
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : null;
  }

  boolean isPressRelease(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.pressPhrases.stream().anyMatch(lower::contains);
  }
}
