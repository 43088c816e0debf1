package org.hairsplit.evidence.retrieval;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * The third relevance model: the query, mixed with the stems that its best passages have in common
 * (Lavrenko and Croft 2001, Abdul-Jaleel et al. 2004).
 */
final class StemFeedback {

  private final IndexReader reader;
  private final RankingModel.Feedback settings;

  StemFeedback(IndexReader reader, RankingModel.Feedback settings) {
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * The stems of a better query; their weights add up to as much as before.
   *
   * @param query stems and their weights
   * @param found the passages it found, best first, at least one
   */
  Map<String, Float> learn(Map<String, Float> query, ScoreDoc[] found) throws IOException {
    double total = query.values().stream().mapToDouble(Float::doubleValue).sum();
    Map<String, Float> mixed = new LinkedHashMap<>();
    query.forEach((stem, weight) -> mixed.put(stem, (1 - settings.weight()) * weight));
    List<Map.Entry<String, Double>> learned = best(model(found));
    double mass = learned.stream().mapToDouble(Map.Entry::getValue).sum();
    for (Map.Entry<String, Double> stem : learned) {
      double share = settings.weight() * total * stem.getValue() / mass;
      mixed.merge(stem.getKey(), (float) share, Float::sum);
    }
    return mixed;
  }

  /** How likely each stem is in a passage that fits, those believed most that scored best. */
  private Map<String, Double> model(ScoreDoc[] found) throws IOException {
    Map<String, Double> model = new HashMap<>();
    TermVectors vectors = reader.termVectors();
    int believed = Math.min(settings.passages(), found.length);
    for (int rank = 0; rank < believed; rank++) {
      double trust = Math.exp((found[rank].score - found[0].score) / settings.temperature());
      Terms stems = vectors.get(found[rank].doc, PassageFields.WORDS);
      if (stems != null) {
        addShares(model, stems, trust);
      }
    }
    return model;
  }

  private static void addShares(Map<String, Double> model, Terms stems, double trust)
      throws IOException {
    double length = stems.getSumTotalTermFreq();
    TermsEnum each = stems.iterator();
    for (BytesRef stem = each.next(); stem != null; stem = each.next()) {
      model.merge(stem.utf8ToString(), trust * each.totalTermFreq() / length, Double::sum);
    }
  }

  private List<Map.Entry<String, Double>> best(Map<String, Double> model) {
    Comparator<Map.Entry<String, Double>> byShare = Map.Entry.comparingByValue();
    return model.entrySet().stream()
        .sorted(byShare.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(settings.stems())
        .toList();
  }
}
