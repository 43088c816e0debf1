package org.hairsplit.judgement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;
import org.hairsplit.text.Words;

/**
 * What a sentence with claims shows: kinds, modality, the evidence on record for its treatments,
 * what the comparisons gave, its place and shape, and classes of words. Thread-safe.
 */
final class SentenceSigns {

  private static final List<String> CLASSES =
      List.of(
          "boosting-words",
          "doubting-words",
          "study-words",
          "reader-words",
          "author-words",
          "story-words");
  private static final double LONG_SENTENCE = 20;

  private final WordLists words;

  SentenceSigns(WordLists words) {
    this.words = words;
  }

  /** The signs of a sentence, told by the claims in it; at least one. */
  Signs read(List<Weighed> claims) {
    Signs signs = new Signs();
    claims.forEach(claim -> claim(claim, signs));
    Case before = claims.get(0).before();
    Statement statement = before.extracted().statement();
    place(statement, before.extraction().statements().size(), signs);
    wording(statement.sentence(), signs);
    around(before, signs);
    signs.measure("claims", Math.min(4, claims.size()) / 2.0);
    return signs;
  }

  private static void claim(Weighed weighed, Signs signs) {
    Claim claim = weighed.claim();
    String kind = Words.of(claim.kind());
    String level = Words.of(weighed.before().level());
    String manner = claim.polarity() == Polarity.NEGATED ? "negated" : Words.of(claim.modality());
    signs.note("kind " + kind);
    signs.note("told " + kind + " " + manner);
    signs.note("evidence " + level);
    if (claim.toldAsFact()) {
      signs.note("as-fact");
      signs.note("as-fact " + kind + " " + level);
    }
    weighed
        .outcomes()
        .forEach((name, outcome) -> signs.note(name + " " + Words.of(outcome.stance())));
    weighed.proposals().forEach(proposal -> signs.note("check " + proposal.check().id()));
    signs.note("cited", weighed.cited());
    signs.note("of " + Words.of(claim.population()));
    signs.note("strength " + claim.strength(), claim.strength() != null);
    signs.note("credited", claim.attributedTo() != null);
    signs.note("stage-named", claim.stage() != null);
  }

  private static void place(Statement statement, int statements, Signs signs) {
    signs.note("block " + Words.of(statement.block().kind()));
    signs.note("names-treatment", !statement.named().isEmpty());
    signs.note("opening", statement.index() < 3);
    signs.measure("position", (double) statement.index() / statements);
    signs.measure("length", Math.min(2, statement.sentence().size() / LONG_SENTENCE));
  }

  private void wording(Sentence sentence, Signs signs) {
    classes(sentence).forEach(signs::note);
    List<Token> tokens = sentence.tokens();
    signs.note("asks", sentence.asks());
    signs.note("exclaims", tokens.stream().anyMatch(token -> token.word().equals("!")));
    signs.note("percent", tokens.stream().anyMatch(SentenceSigns::percent));
    signs.note("number", tokens.stream().anyMatch(t -> Character.isDigit(t.word().charAt(0))));
    signs.note("superlative", tagged(tokens, "JJS", "RBS"));
    signs.note("comparative", tagged(tokens, "JJR", "RBR"));
    signs.note("modal", tagged(tokens, "MD"));
    signs.note("past", tagged(tokens, "VBD"));
    signs.note("verbless", !tagged(tokens, "VB", "MD"));
    signs.note("imperative", tokens.get(0).tag().equals("VB"));
    signs.note("participle-first", tokens.get(0).tag().equals("VBG"));
    signs.note("help", tokens.stream().anyMatch(token -> token.lemma().equals("help")));
  }

  private static boolean percent(Token token) {
    return token.word().contains("%") || token.word().toLowerCase(Locale.ROOT).equals("percent");
  }

  private static boolean tagged(List<Token> tokens, String... tags) {
    return tokens.stream().anyMatch(token -> Stream.of(tags).anyMatch(token::is));
  }

  /** The classes of words that the sentence holds a word of. */
  private List<String> classes(Sentence sentence) {
    return CLASSES.stream().filter(name -> sentence.holdsAny(words.list(name))).toList();
  }

  /** A caveat or a study in the sentence before or after, which may excuse this one. */
  private void around(Case before, Signs signs) {
    Statement here = before.extracted().statement();
    Stream.of(-1, 1)
        .flatMap(offset -> before.extraction().near(here, offset).stream())
        .flatMap(near -> classes(near.sentence()).stream())
        .filter(name -> name.equals("doubting-words") || name.equals("study-words"))
        .forEach(name -> signs.note("beside " + name));
  }
}
