package org.hairsplit.claim;

import java.util.List;
import org.hairsplit.article.Block;
import org.hairsplit.language.Sentence;
import org.hairsplit.text.Span;

/**
 * One sentence of an article, with its place and what the text before it is about.
 *
 * @param index from 0, in the order of the article
 * @param blockIndex of its block among the article's blocks
 * @param block the block it stands in
 * @param sentence its tokens; analysed where a rule was called for, and if there is a detector in
 *     all that is English
 * @param inFile where it stands in the file
 * @param named lexicon ids of the treatments it names itself
 * @param about lexicon ids of the treatments it is about: those it names, or else the ones that its
 *     block, its heading or the article speaks of
 * @param under what it stands under, nearest first: for an item of a list or a cell of a table the
 *     last sentence before the list, then the heading; empty where there is neither
 */
public record Statement(
    int index,
    int blockIndex,
    Block block,
    Sentence sentence,
    Span inFile,
    List<String> named,
    List<String> about,
    List<Statement> under) {

  public Statement {
    named = List.copyOf(named);
    about = List.copyOf(about);
    under = List.copyOf(under);
  }

  /** A statement in the same place with other words; what it names, it is about. */
  Statement with(Block block, Sentence sentence, List<String> named) {
    return new Statement(
        index, blockIndex, block, sentence, inFile, named, named.isEmpty() ? about : named, under);
  }

  /** The place in the file of the sentence's tokens {@code [from, to)}. */
  public Span inFile(int from, int to) {
    return block.map().toFile(sentence.span(from, to));
  }
}
