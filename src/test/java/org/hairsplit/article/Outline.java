package org.hairsplit.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints how files are read; for people at work on the reader. */
final class Outline {

  private Outline() {}

  public static void main(String[] args) throws Exception {
    for (String arg : args) {
      Format format =
          arg.endsWith(".html") ? Format.HTML : arg.endsWith(".md") ? Format.MARKDOWN : Format.TEXT;
      Article article = ArticleFixtures.READER.read(arg, format, Files.readAllBytes(Path.of(arg)));
      System.out.println("== " + arg + " | " + article.title() + " | " + article.published());
      for (Block block : article.blocks()) {
        String text = block.text();
        System.out.printf(
            Locale.ROOT,
            "%4d %-10s %-11s %s%n",
            article.locate(block.inFile()).line(),
            block.kind(),
            block.role(),
            text.length() > 90
                ? text.substring(0, 60) + " ... " + text.substring(text.length() - 25)
                : text);
      }
      for (Citation citation : article.citations()) {
        System.out.println(
            "   cites "
                + citation.kind()
                + " "
                + citation.identifiers()
                + " "
                + citation.text().substring(0, Math.min(60, citation.text().length())));
      }
    }
  }
}
