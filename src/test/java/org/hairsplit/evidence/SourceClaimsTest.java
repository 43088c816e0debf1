package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record claims is found by the rules that find what an article claims. */
class SourceClaimsTest {

  private static final Path HOME =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
  private static final RuleSet RULES = RuleLoader.load(List.of(Path.of("rules")));
  private static final SourceClaims CLAIMS =
      SourceClaims.by(
          new ClaimExtractor(
              RULES, LanguageAnalyzer.open(HOME.resolve("models"), System.err::println)));

  private static final String RECORD =
      """
      id: own-minoxidil-trial
      title: 'Own trial of topical minoxidil in men'
      kind: trial
      year: 2020
      identifiers: {pmid: '123'}
      interventions: [minoxidil]
      conditions: [androgenetic-alopecia]
      population: {species: human}
      stage: phase-3
      says: >-
        Minoxidil increased hair density in men after six months. It did not cause heart failure.
      safety: Minoxidil caused itching in one man of ten.
      checked: memory
      """;

  @TempDir private Path folder;

  @Test
  void findsEveryKindOfClaimInEveryPartOfARecord() throws IOException {
    List<SourceClaim> claims = index().claims("own-minoxidil-trial");

    SourceClaim effect = only(claims, ClaimKind.EFFICACY);
    assertEquals("Minoxidil increased hair density in men after six months.", effect.sentence());
    assertEquals(Polarity.AFFIRMED, effect.polarity());
    assertTrue(effect.interventions().stream().anyMatch(id -> id.contains("minoxidil")));
    assertTrue(
        claims.stream().anyMatch(c -> c.kind() == ClaimKind.SAFETY && c.text().contains("itching")),
        claims.toString());
  }

  @Test
  void quotesTheSentenceThatMakesTheSameKindOfClaim() throws IOException {
    SourceIndex index = index();
    QueryWords words = index.queryWords("minoxidil men caused");
    Source source = index.byId("own-minoxidil-trial").orElseThrow();

    assertEquals(
        "Minoxidil increased hair density in men after six months.",
        index.score(source, words, ClaimKind.EFFICACY).passage());
    assertEquals(
        "Minoxidil caused itching in one man of ten.",
        index.score(source, words, ClaimKind.SAFETY).passage());
  }

  private static SourceClaim only(List<SourceClaim> claims, ClaimKind kind) {
    List<SourceClaim> found = claims.stream().filter(claim -> claim.kind() == kind).toList();
    assertEquals(1, found.size(), claims.toString());
    return found.get(0);
  }

  private SourceIndex index() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(sources.resolve("own-minoxidil-trial.yml"), RECORD);
    Lexicon lexicon = RULES.lexicon();
    SourceReader reader = new SourceReader(lexicon.interventions(), lexicon.conditions());
    Path index = folder.resolve("index");
    try (SourceIndexWriter writer =
        SourceIndexWriter.create(
            index, lexicon.interventions(), lexicon.conditions(), CLAIMS, Duplicates.FAIL)) {
      for (SourceInput input : SourceInputs.hairsplit(reader).of(List.of(sources))) {
        writer.add(input);
      }
      writer.commit();
    }
    return SourceIndex.open(index);
  }
}
