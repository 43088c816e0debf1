package org.hairsplit.judgement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;

/**
 * What an article cites, as far as there are records of it.
 *
 * @param resolved the record behind each citation that has one, in the order of the article
 */
record CitedSources(Map<Citation, Source> resolved) {

  /** The records behind the article's citations. */
  static CitedSources of(Article article, SourceIndex index) {
    Map<Citation, Source> resolved = new LinkedHashMap<>();
    for (Citation citation : article.citations()) {
      index.resolve(citation).ifPresent(source -> resolved.put(citation, source));
    }
    return new CitedSources(resolved);
  }

  /** Each record once. */
  List<Source> sources() {
    return resolved.values().stream().distinct().toList();
  }

  /** The id of the record behind each citation. */
  Map<Citation, String> ids() {
    Map<Citation, String> ids = new LinkedHashMap<>();
    resolved.forEach((citation, source) -> ids.put(citation, source.id()));
    return ids;
  }

  /**
   * Whether a citation stands near the claim, with or without a record: a list of sources at the
   * foot counts for the whole article, a link for its own block.
   */
  static boolean near(Case before) {
    Block block = before.article().blocks().get(before.extracted().statement().blockIndex());
    return before.article().citations().stream()
        .anyMatch(
            citation ->
                citation.kind() == Citation.Kind.LISTED
                    || block.inFile().overlaps(citation.span()));
  }
}
