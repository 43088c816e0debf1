package org.hairsplit.claim.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.ClaimKind;

/** The clauses of a sentence, and which of them makes a claim. For one thread. */
final class Clauses {

  /** Words that begin a clause if a verb stands on both sides. */
  private static final Set<String> OPENERS =
      Set.of("and", "but", "while", "because", "which", "although", "though", "so", "when", "if");

  private static final Set<String> CLOSERS = Set.of(",", ";", ":", "–", "—", "(", ")", "-", "|");

  /** Fewer tokens than this say nothing by themselves. */
  private static final int LEAST = 3;

  private final Sentence sentence;
  private final DetectionFeatures features;
  private final DetectionModel model;
  private final List<Integer> starts = new ArrayList<>();

  Clauses(Sentence sentence, DetectionFeatures features, DetectionModel model) {
    this.sentence = sentence;
    this.features = features;
    this.model = model;
    split();
  }

  private void split() {
    starts.add(0);
    for (int i = 1; i < sentence.size(); i++) {
      boolean closed = CLOSERS.contains(sentence.token(i - 1).word());
      boolean opened =
          OPENERS.contains(sentence.token(i).lower()) && verbIn(last(), i) && verbIn(i, end(i));
      if (closed || opened) {
        starts.add(i);
      }
    }
    starts.add(sentence.size());
  }

  private int last() {
    return starts.get(starts.size() - 1);
  }

  private int end(int from) {
    int end = from + 1;
    while (end < sentence.size() && !CLOSERS.contains(sentence.token(end).word())) {
      end++;
    }
    return end;
  }

  private boolean verbIn(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      if (token.is("VB") || token.tag().equals("MD")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The clause whose words speak most for a claim of this kind, with those beside it that speak at
   * least half as much, and the word that does most.
   */
  ClaimDetector.Detection best(ClaimKind kind) {
    int[] scores = new int[starts.size() - 1];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      int length = starts.get(i + 1) - starts.get(i);
      scores[i] = length < LEAST ? 0 : score(kind, starts.get(i), starts.get(i + 1));
      best = scores[i] > scores[best] ? i : best;
    }
    if (scores[best] <= 0) {
      return new ClaimDetector.Detection(kind, 0, sentence.size(), focus(kind, 0, sentence.size()));
    }
    int first = best;
    int last = best;
    while (first > 0 && scores[first - 1] * 2 >= scores[best]) {
      first--;
    }
    while (last + 1 < scores.length && scores[last + 1] * 2 >= scores[best]) {
      last++;
    }
    int focus = focus(kind, starts.get(best), starts.get(best + 1));
    return new ClaimDetector.Detection(kind, starts.get(first), starts.get(last + 1), focus);
  }

  private int focus(ClaimKind kind, int from, int to) {
    int best = from;
    int most = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      int score = score(kind, i, i + 1);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private int score(ClaimKind kind, int from, int to) {
    DetectionModel.Scores scores = model.scores();
    features.words(sentence, from, to, scores);
    return scores.sum(kind);
  }
}
