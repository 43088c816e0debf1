package org.hairsplit.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an article says: its sentences and the claims found in them.
 *
 * @param statements every sentence of the content, in order
 * @param claims in the order of the article
 * @param topic lexicon ids of the treatments the whole article is about, the main one first
 */
public record Extraction(
    List<Statement> statements, List<ExtractedClaim> claims, List<String> topic) {

  public Extraction {
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
    topic = List.copyOf(topic);
  }

  /** The claims that are not doubted. */
  public Stream<ExtractedClaim> undoubted() {
    return claims.stream().filter(claim -> !claim.doubted());
  }

  /** The sentence {@code offset} places away in the same block. */
  public Optional<Statement> near(Statement statement, int offset) {
    int at = statement.index() + offset;
    if (at < 0 || at >= statements.size()) {
      return Optional.empty();
    }
    Statement other = statements.get(at);
    return other.blockIndex() == statement.blockIndex() ? Optional.of(other) : Optional.empty();
  }
}
