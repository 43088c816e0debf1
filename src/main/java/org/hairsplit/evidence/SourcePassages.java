package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hairsplit.rule.ClaimKind;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one record with their stems, ready to be compared with queries. Immutable.
 *
 * @param source the record
 * @param sentences what may be quoted, with the stems of each, in the order of the record
 * @param claimed the kinds of the claims that a sentence makes
 * @param stems all stems by which the record can be found, those of title and names included
 */
record SourcePassages(
    Source source,
    Map<String, Set<String>> sentences,
    Map<String, Set<ClaimKind>> claimed,
    Set<String> stems) {

  /**
   * What it is worth that a sentence makes a claim of the kind in question: a fifth of its words.
   */
  private static final double SAME_KIND = 0.2;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?]['\")]?)\\s+(?=['\"(]?[A-Z0-9])");

  /** Cuts a record into sentences; {@code stemmer} gives the stems of a text. */
  static SourcePassages of(
      Source source, List<SourceClaim> claims, Function<String, Set<String>> stemmer) {
    Map<String, Set<String>> sentences = new LinkedHashMap<>();
    Set<String> stems = new HashSet<>(stemmer.apply(source.title()));
    for (String sentence : quotable(source)) {
      Set<String> words = stemmer.apply(sentence);
      sentences.put(sentence, words);
      stems.addAll(words);
    }
    source.interventionNames().forEach(name -> stems.addAll(stemmer.apply(name)));
    source.conditionNames().forEach(name -> stems.addAll(stemmer.apply(name)));
    return new SourcePassages(source, sentences, kinds(claims), stems);
  }

  private static Map<String, Set<ClaimKind>> kinds(List<SourceClaim> claims) {
    Map<String, Set<ClaimKind>> kinds = new HashMap<>();
    for (SourceClaim claim : claims) {
      kinds
          .computeIfAbsent(claim.sentence(), sentence -> EnumSet.noneOf(ClaimKind.class))
          .add(claim.kind());
    }
    return kinds;
  }

  /**
   * The sentence that covers most of the query, of those that cover much the one that makes a claim
   * of {@code kind}; the earlier one of equals.
   *
   * @param kind of the claim to compare with, or null
   */
  String best(QueryWords query, @Nullable ClaimKind kind) {
    String best = source.says();
    double most = -1;
    for (Map.Entry<String, Set<String>> sentence : sentences.entrySet()) {
      double covered = query.coveredBy(sentence.getValue());
      if (covered > 0 && makes(sentence.getKey(), kind)) {
        covered += SAME_KIND;
      }
      if (covered > most) {
        most = covered;
        best = sentence.getKey();
      }
    }
    return best;
  }

  private boolean makes(String sentence, @Nullable ClaimKind kind) {
    return kind != null && claimed.getOrDefault(sentence, Set.of()).contains(kind);
  }

  private static List<String> quotable(Source source) {
    List<String> sentences = new ArrayList<>();
    addSentences(sentences, source.says());
    sentences.addAll(source.outcomes());
    addSentences(sentences, source.status());
    addSentences(sentences, source.safety());
    return sentences;
  }

  private static void addSentences(List<String> sentences, @Nullable String text) {
    if (text != null) {
      sentences.addAll(List.of(SENTENCE_END.split(text)));
    }
  }
}
