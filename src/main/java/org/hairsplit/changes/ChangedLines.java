package org.hairsplit.changes;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.hairsplit.article.Article;

/**
 * The lines of one file that are new, and the places where lines were taken out. Lines count from 1
 * and end with LF, as git has it; a lone CR ends none. Immutable.
 */
public final class ChangedLines {

  /** Nothing changed. */
  public static final ChangedLines NONE = new ChangedLines(List.of(), List.of());

  private final BitSet added;
  private final BitSet cuts;

  /**
   * @param added the lines that are new
   * @param cuts the lines after which something was taken out; 0 for the top of the file
   */
  public ChangedLines(Collection<Integer> added, Collection<Integer> cuts) {
    this.added = set(added);
    this.cuts = set(cuts);
  }

  private static BitSet set(Collection<Integer> lines) {
    BitSet set = new BitSet();
    lines.forEach(set::set);
    return set;
  }

  /**
   * Whether text from line {@code first} to line {@code last} changed: one of its lines is new, or
   * lines between two of its lines were taken out.
   */
  public boolean touch(int first, int last) {
    int line = added.nextSetBit(first);
    if (line >= 0 && line <= last) {
      return true;
    }
    int cut = cuts.nextSetBit(first);
    return cut >= 0 && cut < last;
  }

  /**
   * Whether the article is new or rewritten: at least half of its lines that are not blank are new.
   * It is where git, too, stops seeing the same file.
   */
  public boolean rewrite(Article article) {
    int written = 0;
    int fresh = 0;
    int line = 0;
    for (String text : article.text().split("\n", -1)) {
      line++;
      if (!text.isBlank()) {
        written++;
        fresh += added.get(line) ? 1 : 0;
      }
    }
    return fresh > 0 && fresh * 2 >= written;
  }

  @Override
  public String toString() {
    return "new " + added + ", cut after " + cuts;
  }
}
