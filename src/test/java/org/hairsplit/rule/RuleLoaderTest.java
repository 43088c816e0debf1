package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads a handful of rules over the product's lexicon. */
class RuleLoaderTest {

  private static final Path PRODUCT = Path.of("rules");

  private static final String GOOD =
      """
      id: stage/mine
      about: Nothing much.
      triggers: [mixolin]
      patterns:
        - '[{lemma:mixolin}]'
      examples:
        - claim: "They test <mark>mixolin</mark>."
        - none: "They test soap."
      """;

  private static final String CHECK =
      """
      id: novelty/mine
      severity: warning
      standard: HealthNewsReview 9
      message: "Hype: “{claim}”."
      examples: [{bad: <mark>New</mark>.}, {good: Old.}]
      when:
        kind: novelty
      """;

  private static final String ARTICLE_CHECK =
      """
      id: article/mine
      severity: warning
      standard: HealthNewsReview 9
      message: "Nothing is cited."
      observes: no-sources
      unless: [seller, dated]
      examples: [{bad: <mark></mark>New.}, {good: Old.}]
      """;

  private static final String CRITERION =
      """
      id: mine
      standard: HealthNewsReview 9
      met: It is.
      missed: It is not.
      weight: 1
      met-by: [stage]
      met-by-observation: dated
      """;

  @TempDir private Path folder;
  private Path base;
  private Path added;

  @BeforeEach
  void copyTheLexicon() throws IOException {
    base = folder.resolve("base");
    added = Files.createDirectories(folder.resolve("added"));
    try (Stream<Path> files = Files.list(PRODUCT.resolve("lexicon"))) {
      files.forEach(file -> write(base, "lexicon/" + file.getFileName(), read(file)));
    }
    write(base, "claims/stage/base.yml", GOOD.replace("stage/mine", "stage/base"));
  }

  @Test
  void readsTheProductsOwnRules() {
    RuleSet rules = RuleLoader.load(List.of(PRODUCT));
    assertTrue(rules.claims().size() > 30, "claim rules: " + rules.claims().size());
    assertTrue(rules.checks().size() > 20, "checks: " + rules.checks().size());
    assertEquals(10, rules.criteria().size());
    List<String> ids = rules.claims().stream().map(ClaimRule::id).toList();
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
  }

  @Test
  void aLaterFolderAddsFiles() {
    write(added, "claims/stage/mine.yml", GOOD);
    assertEquals(List.of("stage/base", "stage/mine"), ids(load()));
  }

  @Test
  void aFileOfALaterFolderReplacesTheOneOfTheSamePlace() {
    write(added, "claims/stage/base.yml", GOOD.replace("mine", "base").replace("mixolin", "soap"));
    RuleSet rules = load();
    assertEquals(List.of("stage/base"), ids(rules));
    assertEquals(List.of("soap"), rules.claims().get(0).triggers());
  }

  @Test
  void brokenYamlIsNamed() {
    assertBlames(4, "not YAML", GOOD.replace("[mixolin]", "[mixolin"));
  }

  @Test
  void duplicateKeysAreNamed() {
    assertBlames(
        4, "duplicate key 'triggers'", GOOD.replace("patterns:", "triggers: [a]\npatterns:"));
  }

  @Test
  void anIdThatIsNotThePlaceIsNamed() {
    assertBlames(
        1,
        "id is 'stage/other', the file's place says 'stage/mine'",
        GOOD.replace("stage/mine", "stage/other"));
  }

  @Test
  void aMissingIdIsNamed() {
    assertBlames(1, "'id' is missing", GOOD.replace("id: stage/mine\n", ""));
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertBlames(3, "unknown key 'trigers'", GOOD.replace("triggers:", "trigers:"));
  }

  @Test
  void anUnknownConstantIsNamed() {
    assertBlames(
        3, "'doubtful' is not one of affirmed", GOOD.replace("tri", "polarity: doubtful\ntri"));
  }

  @Test
  void anUnknownKindIsNamed() {
    write(added, "claims/wonder/mine.yml", GOOD.replace("stage/", "wonder/"));
    assertBlames(1, "rule wonder/mine: 'wonder' is not a kind of claim", "claims/wonder/mine.yml");
  }

  @Test
  void missingExamplesAreNamed() {
    assertBlames(1, "'examples' is missing", GOOD.substring(0, GOOD.indexOf("examples:")));
  }

  @Test
  void examplesOfOneSortAloneAreNamed() {
    assertBlames(
        7,
        "needs an example of 'claim' and of 'none'",
        GOOD.substring(0, GOOD.indexOf("  - none:")));
  }

  @Test
  void aMissingMarkIsNamed() {
    assertBlames(
        7, "the example marks no words", GOOD.replace("<mark>", "").replace("</mark>", ""));
  }

  @Test
  void aBrokenPatternOfAnAddedFolderIsNamed() {
    write(added, "claims/stage/mine.yml", GOOD.replace("'[{lemma:mixolin}]'", "'[{lemma:mixolin'"));
    Problem problem = onlyProblem();
    assertNamed(problem, "claims/stage/mine.yml", "rule stage/mine: ");
    assertNotNull(problem.location());
    assertEquals(5, problem.location().line());
  }

  @Test
  void aBrokenExceptionOfATraitIsNamedBeforeASentenceMeetsIt() {
    write(
        added,
        "lexicon/traits.yml",
        """
        seller:
          triggers: [soap]
          patterns: ['[{lemma:soap}]']
          unless: ['[{lemma:soap']
        """);
    Problem problem = onlyProblem();
    assertNamed(problem, "lexicon/traits.yml", "rule seller: ");
    assertNotNull(problem.location());
    assertEquals(4, problem.location().line());
  }

  @Test
  void aFileOfTheLexiconThatNothingReadsIsNamed() {
    write(added, "lexicon/intervention.yml", "soap: {names: [soap], type: drug}\n");
    Problem problem = onlyProblem();
    assertNamed(problem, "lexicon/intervention.yml", "nothing looks for lexicon/intervention.yml");
    assertEquals("did you mean lexicon/interventions.yml?", problem.advice());
  }

  @Test
  void aNameThatNothingInTheProductHasIsNamedWithTheNearest() {
    assertCorrects(8, "mechanism", CHECK + "  compare: {mechanizm: refutes}\n");
    assertCorrects(8, "refutes", CHECK + "  compare: {mechanism: refuted}\n");
    assertCorrects(8, "seller", CHECK + "  article: ['!sellers']\n");
    assertCorrects(8, "no-sources", CHECK + "  article: [seller, no-source]\n");
    assertCorrects(4, "treatment", CHECK.replace("{claim}", "{claim} of {treatmnt}"));
    assertCorrects(6, "reason", CHECK.replace("when:", "suggestion: 'No: {reson}.'\nwhen:"));
  }

  @Test
  void articleChecksAndCriteriaAreHeldToTheNamesToo() {
    assertCorrects(5, "placeholder-text", ARTICLE_CHECK.replace("no-sources", "placeholder-txt"));
    assertCorrects(6, "balanced", ARTICLE_CHECK.replace("dated", "balancd"));
    assertCorrects(7, "independent-source", CRITERION.replace("dated", "independent-sources"));
    assertCorrects(
        6, "stage/base", CRITERION.replace("weight: 1", "weight: 1\nnot-met-by: stage/bass"));
    assertCorrects(1, "standard", CRITERION.replaceFirst("id", "standrd: x\nid"));
    write(added, "checks/article/mine.yml", ARTICLE_CHECK.replace("Nothing", "{claim}"));
    Problem problem = onlyProblem();
    assertNamed(problem, "checks/article/mine.yml", "nothing is filled in for '{claim}'");
  }

  /** The id tells where the rule belongs. */
  private void assertCorrects(int line, String meant, String rule) {
    String place = rule.lines().filter(l -> l.startsWith("id: ")).findFirst().orElseThrow();
    boolean check = place.contains("/");
    String file = (check ? "checks/" : "criteria/") + place.substring(4) + ".yml";
    write(added, file, rule);
    Problem problem = onlyProblem();
    assertNamed(problem, file, "rule " + place.substring(4) + ": ");
    assertNotNull(problem.location(), problem.toString());
    assertEquals(line, problem.location().line(), problem.toString());
    assertEquals("did you mean '" + meant + "'?", problem.advice());
    delete(added, file);
  }

  @Test
  void recordsThatAddedChecksNameAreKeptWithTheirPlace() {
    write(added, "checks/novelty/mine.yml", CHECK.replace("when:", "sources: [a, b]\nwhen:"));
    write(base, "checks/novelty/base.yml", CHECK.replace("mine", "base"));
    assertEquals(
        List.of("a", "b"), load().records().stream().map(record -> record.text()).toList());
  }

  @Test
  void anUnknownPieceOfThePatternVocabularyIsNamed() {
    assertBlames(
        5, "$NOWHERE is not in the vocabulary", GOOD.replace("[{lemma:mixolin}]", "$NOWHERE"));
  }

  @Test
  void anEmptyRuleIsNamed() {
    write(added, "claims/stage/mine.yml", "");
    assertNamed(onlyProblem(), "claims/stage/mine.yml", "rule stage/mine: the file is empty");
  }

  @Test
  void aRuleThatIsNotUtf8IsNamed() throws IOException {
    Path file = added.resolve("claims/stage/mine.yml");
    Files.createDirectories(file.getParent());
    Files.write(file, GOOD.replace("Nothing", "Größe").getBytes(StandardCharsets.ISO_8859_1));
    assertNamed(onlyProblem(), "claims/stage/mine.yml", "UTF-8");
  }

  @Test
  void aRuleAtAPlaceWhereNoneIsLookedForIsNamed() {
    write(added, "claims/mine.yml", GOOD);
    assertNamed(onlyProblem(), "claims/mine.yml", "no rule is looked for at claims/mine.yml");
  }

  @Test
  void everyBrokenFileIsNamedAtOnce() {
    write(added, "claims/stage/a.yml", GOOD);
    write(added, "claims/stage/b.yml", GOOD);
    RuleException e = assertThrows(RuleException.class, this::load);
    assertEquals(2, e.problems().size());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    RuleException e =
        assertThrows(RuleException.class, () -> RuleLoader.load(List.of(base, nowhere)));
    assertEquals(
        nowhere + ": the rules folder cannot be read; check --rules",
        e.problems().get(0).toString());
  }

  @Test
  void rulesWithoutALexiconAreRefused() {
    write(added, "claims/stage/mine.yml", GOOD);
    RuleException e = assertThrows(RuleException.class, () -> RuleLoader.load(List.of(added)));
    assertTrue(String.valueOf(e.getMessage()).contains("lexicon/"), e.getMessage());
  }

  @Test
  void aTimelineOfUnknownStagesOrNoYearsIsRefused() {
    assertTimeline("'phase-5' is not one of", "years-to-market: {phase-5: 1}\nsources: []\n");
    assertTimeline("a year or more", "years-to-market: {phase-1: 0}\nsources: []\n");
    assertTimeline("sources", "years-to-market: {phase-1: 7}\n");
  }

  private void assertTimeline(String cause, String text) {
    write(added, "lexicon/timeline.yml", text);
    Problem problem = onlyProblem();
    assertNamed(problem, "lexicon/timeline.yml", cause);
    assertNotNull(problem.location(), problem.toString());
    assertEquals(1, problem.location().line(), problem.toString());
  }

  @Test
  void theDigestFollowsTheContentAndNotTheLineEnds() {
    String digest = RuleLoader.load(List.of(base)).digest();
    assertEquals(64, digest.length());
    String rule = read(base.resolve("claims/stage/base.yml"));
    write(base, "claims/stage/base.yml", rule.replace("\n", "\r\n"));
    assertEquals(digest, RuleLoader.load(List.of(base)).digest());
    write(base, "claims/stage/base.yml", rule.replace("Nothing", "Not"));
    assertNotEquals(digest, RuleLoader.load(List.of(base)).digest());
  }

  @Test
  void theDigestFollowsThePlaceOfAFile() throws IOException {
    String digest = RuleLoader.load(List.of(base)).digest();
    Files.move(base.resolve("lexicon/vocabulary.yml"), base.resolve("lexicon/vocabulary-z.yml"));
    assertNotEquals(digest, RuleLoader.load(List.of(base)).digest());
  }

  private void assertBlames(int line, String cause, String ruleOrPlace) {
    boolean place = ruleOrPlace.endsWith(".yml");
    if (!place) {
      write(added, "claims/stage/mine.yml", ruleOrPlace);
    }
    Problem problem = onlyProblem();
    assertNamed(problem, place ? ruleOrPlace : "claims/stage/mine.yml", cause);
    assertTrue(problem.message().startsWith("rule "), problem.toString());
    if (!place) {
      assertTrue(problem.message().startsWith("rule stage/mine: "), problem.toString());
    }
    assertNotNull(problem.location(), problem.toString());
    assertEquals(line, problem.location().line(), problem.toString());
  }

  private static void assertNamed(Problem problem, String place, String cause) {
    assertTrue(problem.path().replace('\\', '/').endsWith(place), problem.toString());
    assertTrue(problem.message().contains(cause), problem.toString());
  }

  private Problem onlyProblem() {
    RuleException e = assertThrows(RuleException.class, this::load);
    assertEquals(1, e.problems().size(), e.getMessage());
    return e.problems().get(0);
  }

  private RuleSet load() {
    return RuleLoader.load(List.of(base, added));
  }

  private static List<String> ids(RuleSet rules) {
    return rules.claims().stream().map(ClaimRule::id).toList();
  }

  private static void write(Path folder, String place, String text) {
    try {
      Path file = folder.resolve(place);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder, String place) {
    try {
      Files.delete(folder.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
