package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.TextMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims of a record with the extractor that finds those of articles: its title is read
 * as a heading, its other texts as what stands below. Thread-safe.
 */
public final class SourceClaims {

  private final @Nullable ClaimExtractor extractor;

  private SourceClaims(@Nullable ClaimExtractor extractor) {
    this.extractor = extractor;
  }

  /** Claims as {@code extractor} finds them. */
  public static SourceClaims by(ClaimExtractor extractor) {
    return new SourceClaims(extractor);
  }

  /** Finds nothing, for an index that only knows what records state in fields of their own. */
  public static SourceClaims none() {
    return new SourceClaims(null);
  }

  /** The claims of a record, in the order of title, summary, outcomes, status and safety. */
  public List<SourceClaim> of(Source source) {
    if (extractor == null) {
      return List.of();
    }
    return extractor.extract(article(source)).claims().stream().map(SourceClaims::claim).toList();
  }

  private static SourceClaim claim(ExtractedClaim found) {
    Claim claim = found.claim();
    return new SourceClaim(
        claim.kind(),
        claim.polarity(),
        claim.modality(),
        claim.stage(),
        claim.interventions(),
        claim.text(),
        found.statement().sentence().text());
  }

  private static Article article(Source source) {
    Page page = new Page();
    page.add(Block.Kind.HEADING, source.title());
    page.add(Block.Kind.PARAGRAPH, source.says());
    source.outcomes().forEach(outcome -> page.add(Block.Kind.LIST_ITEM, outcome));
    page.add(Block.Kind.PARAGRAPH, source.status());
    page.add(Block.Kind.PARAGRAPH, source.safety());
    String text = page.text.toString();
    return new Article(
        source.id(),
        Format.TEXT,
        text,
        source.title(),
        null,
        page.blocks,
        List.of(),
        new LineMap(text));
  }

  /** The texts of a record, one below the other. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    void add(Block.Kind kind, @Nullable String part) {
      if (part == null || part.isBlank()) {
        return;
      }
      int level = kind == Block.Kind.HEADING ? 1 : 0;
      TextMap map = TextMap.verbatim(part, text.length());
      blocks.add(new Block(kind, Block.Role.CONTENT, level, map));
      text.append(part).append("\n\n");
    }
  }
}
