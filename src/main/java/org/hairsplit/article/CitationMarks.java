package org.hairsplit.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hairsplit.text.Span;

/**
 * The marks of one block that point to works. They are found by place: held against all before it,
 * each of many marks in one long block would cost more than the last.
 */
final class CitationMarks {

  private final Block block;
  private final List<Citation> marks = new ArrayList<>();

  /** Which of the marks starts at an offset; the first, if several do. */
  private final TreeMap<Integer, Integer> byStart = new TreeMap<>();

  private int longest;

  CitationMarks(Block block) {
    this.block = block;
  }

  /** Adds a mark of its own. */
  void add(Citation mark) {
    place(mark, marks.size());
    marks.add(mark);
  }

  /**
   * Adds a mark, or what it names to the mark it stands in.
   *
   * @param plain where in the block's text
   */
  void merge(Span plain, Citation.Kind kind, SortedMap<String, String> identifiers) {
    Span span = block.map().toFile(plain);
    int at = firstAcross(span);
    if (at == marks.size()) {
      add(new Citation(plain.cut(block.text()), span, kind, identifiers));
      return;
    }
    Citation before = marks.get(at);
    SortedMap<String, String> both = new TreeMap<>(identifiers);
    both.putAll(before.identifiers());
    // An address around a DOI is the wider mark, whichever was found first.
    boolean wider = kind == Citation.Kind.LINK && span.contains(before.span());
    Citation merged =
        wider
            ? new Citation(plain.cut(block.text()), span, kind, both)
            : new Citation(before.text(), before.span(), before.kind(), both);
    marks.set(at, merged);
    place(merged, at);
  }

  /** In the order they were added. */
  List<Citation> all() {
    return marks;
  }

  private void place(Citation mark, int at) {
    byStart.merge(mark.span().start(), at, Math::min);
    longest = Math.max(longest, mark.span().length());
  }

  /** The first mark added that overlaps the span, or how many there are. */
  private int firstAcross(Span span) {
    int first = marks.size();
    Map<Integer, Integer> near = byStart.subMap(span.start() - longest, span.end());
    for (int at : near.values()) {
      if (at < first && marks.get(at).span().overlaps(span)) {
        first = at;
      }
    }
    return first;
  }
}
