package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A title laid beside a citation, word by word, where the two fit best (Smith and Waterman's local
 * alignment). A citation carries more than the title, and may cut the title short; it does not put
 * other words into it.
 *
 * @param pairs the words that fit, each as its places in the title and in the citation; ascending
 */
record TitleAlignment(List<TitleWord> title, List<TitleWord> citation, List<Pair> pairs) {

  private static final int FITS = 2;
  private static final int GAP = -1;

  /** Two words that fit. */
  record Pair(int title, int citation) {}

  TitleAlignment {
    pairs = List.copyOf(pairs);
  }

  /** The best alignment; without pairs if no word fits. */
  static TitleAlignment of(List<TitleWord> title, List<TitleWord> citation) {
    int[][] score = new int[title.size() + 1][citation.size() + 1];
    int endTitle = 0;
    int endCitation = 0;
    for (int t = 1; t <= title.size(); t++) {
      for (int c = 1; c <= citation.size(); c++) {
        boolean fit = title.get(t - 1).resembles(citation.get(c - 1));
        int apart = Math.max(score[t - 1][c], score[t][c - 1]) + GAP;
        int together = fit ? score[t - 1][c - 1] + FITS : 0;
        score[t][c] = Math.max(0, Math.max(apart, together));
        if (score[t][c] > score[endTitle][endCitation]) {
          endTitle = t;
          endCitation = c;
        }
      }
    }
    return new TitleAlignment(
        title, citation, pairs(title, citation, score, endTitle, endCitation));
  }

  private static List<Pair> pairs(
      List<TitleWord> title,
      List<TitleWord> citation,
      int[][] score,
      int endTitle,
      int endCitation) {
    List<Pair> pairs = new ArrayList<>();
    int t = endTitle;
    int c = endCitation;
    while (t > 0 && c > 0 && score[t][c] > 0) {
      boolean fit = title.get(t - 1).resembles(citation.get(c - 1));
      if (fit && score[t][c] == score[t - 1][c - 1] + FITS) {
        pairs.add(0, new Pair(--t, --c));
      } else if (score[t][c] == score[t - 1][c] + GAP) {
        t--;
      } else {
        c--;
      }
    }
    return pairs;
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  Pair first() {
    return pairs.get(0);
  }

  Pair last() {
    return pairs.get(pairs.size() - 1);
  }

  /** Words of the title that the citation leaves out before its last word that fits. */
  List<TitleWord> leftOut() {
    List<TitleWord> leftOut = new ArrayList<>();
    int next = 0;
    for (Pair pair : pairs) {
      leftOut.addAll(title.subList(next, pair.title()));
      next = pair.title() + 1;
    }
    return leftOut;
  }

  /** Words of the citation that stand between words of the title. */
  List<TitleWord> putIn() {
    List<TitleWord> putIn = new ArrayList<>();
    int next = first().citation();
    for (Pair pair : pairs) {
      putIn.addAll(citation.subList(next, pair.citation()));
      next = pair.citation() + 1;
    }
    return putIn;
  }

  /** Whether a word of the title stands in the citation as another one. */
  boolean hasExchange() {
    for (int i = 1; i < pairs.size(); i++) {
      Pair before = pairs.get(i - 1);
      Pair after = pairs.get(i);
      if (after.title() - before.title() > 1 && after.citation() - before.citation() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Words of the title after the last one that fits. */
  List<TitleWord> cutOff() {
    return title.subList(last().title() + 1, title.size());
  }

  /** Whether the citation, rather than cutting the title short, goes on with it after a change. */
  boolean resumes() {
    int next = last().citation() + 1;
    int end = Math.min(citation.size(), next + cutOff().size() + 1);
    return citation.subList(next, end).stream()
        .anyMatch(word -> cutOff().stream().anyMatch(word::resembles));
  }
}
