package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.article.Furniture;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.text.Words;

/**
 * The words the rules know.
 *
 * @param interventions treatments with their names
 * @param conditions conditions with their names
 * @param journals where studies appear, with their names
 * @param cues hedges, projections, negations
 * @param words lists of lemmas
 * @param traits properties of articles told by wording
 * @param profiles what treatments are known to do
 * @param opposites statements that cannot both hold
 * @param timeline how long programmes take to the market
 * @param vocabulary named pieces of patterns
 * @param furniture cues by which page furniture is told from the article
 */
public record Lexicon(
    TermList interventions,
    TermList conditions,
    TermList journals,
    Cues cues,
    WordLists words,
    List<ArticleTrait> traits,
    Profiles profiles,
    List<Opposites> opposites,
    Timeline timeline,
    PatternVocabulary vocabulary,
    Furniture furniture) {

  public Lexicon {
    traits = List.copyOf(traits);
    opposites = List.copyOf(opposites);
  }

  /** The names of all that can be said of an article: traits and observations. */
  Set<String> observable() {
    return Stream.concat(
            traits.stream().map(ArticleTrait::name), Stream.of(Observation.values()).map(Words::of))
        .collect(Collectors.toSet());
  }
}
