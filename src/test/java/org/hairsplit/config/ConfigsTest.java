package org.hairsplit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hairsplit.rule.Severity;
import org.hairsplit.yaml.YamlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigsTest {

  private static final List<String> RULES =
      List.of("article/no-harms", "novelty/first", "novelty/hype", "suppression/unused");

  @TempDir private Path top;

  @BeforeEach
  void makeARepository() throws IOException {
    Files.createDirectories(top.resolve(".git"));
  }

  @Test
  void theNearestFileHoldsAlone() throws IOException {
    write(".hairsplit.yml", "fail-on: warning\nmin-score: 60\n");
    write("drafts/.hairsplit.yml", "fail-on: never\n");
    Configs configs = Configs.nearest(Choices.NONE);
    assertEquals(FailOn.WARNING, configs.of(top.resolve("a/b/c.md")).failOn().value());
    ArticleConfig draft = configs.of(top.resolve("drafts/deep/c.md"));
    assertEquals(FailOn.NEVER, draft.failOn().value());
    assertEquals(new Setting<>(0, "default"), draft.minScore());
  }

  @Test
  void theSearchEndsAtTheTopOfTheWorkingTree() throws IOException {
    write(".hairsplit.yml", "fail-on: never\n");
    Files.createDirectories(top.resolve("inner/.git"));
    Configs configs = Configs.nearest(Choices.NONE);
    assertNull(configs.of(top.resolve("inner/a.md")).fileName());
    assertFalse(configs.anyRead());
    assertEquals(FailOn.NEVER, configs.of(top.resolve("a.md")).failOn().value());
  }

  @Test
  void everyValueKnowsItsLine() throws IOException {
    write(
        ".hairsplit.yml",
        "# mine\nfail-on: info\n\nrules:\n  novelty/*: off\n  novelty/hype: on\n");
    ArticleConfig config = Configs.nearest(Choices.NONE).of(top.resolve("a.md"));
    assertTrue(config.failOn().origin().endsWith(".hairsplit.yml:2"), config.failOn().origin());
    assertTrue(config.level("novelty/first").origin().endsWith(".hairsplit.yml:5"));
    assertTrue(config.level("novelty/hype").origin().endsWith(".hairsplit.yml:6"));
    assertEquals(new Setting<>(RuleLevel.ON, "default"), config.level("article/no-harms"));
  }

  @Test
  void theCommandLineCountsBeforeTheFile() throws IOException {
    write(
        ".hairsplit.yml",
        "fail-on: info\nas-of: 2026-01-01\noverrides:\n  - files: a.md\n    fail-on: never\n");
    Choices choices =
        new Choices(new Setting<>(FailOn.WARNING, "--fail-on"), null, null, null, List.of());
    Configs configs = Configs.nearest(choices);
    assertEquals("--fail-on", configs.of(top.resolve("a.md")).failOn().origin());
    assertEquals(LocalDate.of(2026, 1, 1), configs.run(top.resolve("a.md")).asOf().value());
  }

  @Test
  void theLastOverrideThatSpeaksOfARuleCountsAndInItTheClosestName() throws IOException {
    write(
        ".hairsplit.yml",
        """
        rules:
          novelty/hype: off
          "*": info
        overrides:
          - files: [drafts/]
            rules:
              novelty/*: error
          - files: ["drafts/old/**"]
            min-score: 10
            rules:
              article/*: on
        """);
    Configs configs = Configs.nearest(Choices.NONE);
    ArticleConfig top = configs.of(this.top.resolve("a.md"));
    assertNull(top.severity("novelty/hype", Severity.WARNING));
    assertEquals(Severity.INFO, top.severity("novelty/first", Severity.WARNING));
    ArticleConfig old = configs.of(this.top.resolve("drafts/old/a.md"));
    assertEquals(Severity.ERROR, old.severity("novelty/hype", Severity.WARNING));
    assertEquals(Severity.WARNING, old.severity("article/no-harms", Severity.WARNING));
    assertEquals(Severity.INFO, old.severity("safety/natural", Severity.WARNING));
    assertEquals(10, old.minScore().value());
  }

  @Test
  void globsAreMeantFromTheFolderOfTheFile() throws IOException {
    write("site/.hairsplit.yml", "include: [content/]\nexclude: ['*-draft.md', content/old/]\n");
    Configs configs = Configs.nearest(Choices.NONE);
    assertFalse(configs.skips(top.resolve("site/content"), true));
    assertFalse(configs.skips(top.resolve("site/content/a.md"), false));
    assertTrue(configs.skips(top.resolve("site/content/a-draft.md"), false));
    assertTrue(configs.skips(top.resolve("site/content/old"), true));
    assertTrue(configs.skips(top.resolve("site/README.md"), false));
    assertFalse(configs.skips(top.resolve("README.md"), false));
    assertTrue(configs.excluding(top.resolve("site/content/old/x.md")).isPresent());
    assertFalse(configs.excluding(top.resolve("site/README.md")).isPresent());
  }

  @Test
  void whatGitIgnoresIsLeftOutUnlessItIsSaid() throws IOException {
    write(".gitignore", "build/\n");
    assertTrue(Configs.nearest(Choices.NONE).skips(top.resolve("build"), true));
    write(".hairsplit.yml", "gitignore: false\n");
    assertFalse(Configs.nearest(Choices.NONE).skips(top.resolve("build"), true));
  }

  @Test
  void pathsAreMeantFromTheFolderOfTheFile() throws IOException {
    Files.createDirectories(top.resolve("data/index"));
    Files.createDirectories(top.resolve("data/rules"));
    write(".hairsplit.yml", "index: data/index\nrule-packs: data/rules\n");
    RunConfig run = Configs.nearest(Choices.NONE).run(top.resolve("deep/a.md"));
    assertEquals(top.toAbsolutePath().resolve("data/index"), run.index().value());
    assertEquals(top.toAbsolutePath().resolve("data/rules"), run.rulePacks().get(0).value());
  }

  @Test
  void articlesOfOneReportRestOnTheSame() throws IOException {
    write(".hairsplit.yml", "as-of: 2026-01-01\n");
    write("other/.hairsplit.yml", "as-of: 2026-01-02\n");
    write("same/.hairsplit.yml", "as-of: 2026-01-01\nfail-on: never\n");
    List<Path> places = List.of(top.resolve("a.md"), top.resolve("same/a.md"));
    assertEquals(
        LocalDate.of(2026, 1, 1), Configs.nearest(Choices.NONE).run(places).asOf().value());
    List<Path> differing = List.of(top.resolve("a.md"), top.resolve("other/a.md"));
    assertFault(
        "other/.hairsplit.yml: its 'as-of' is not that of .hairsplit.yml; one report can rest on one"
            + " only: check the files in runs of their own, or give --as-of",
        () -> Configs.nearest(Choices.NONE).run(differing));
  }

  @Test
  void lexiconEntriesAreKeptApartByWhatTheySay() throws IOException {
    String entry = "lexicon:\n  interventions:\n    - id: x\n      names: [%s]\n      type: drug\n";
    write(".hairsplit.yml", entry.formatted("X"));
    write("a/.hairsplit.yml", "# elsewhere\n" + entry.formatted("X"));
    write("b/.hairsplit.yml", entry.formatted("Y"));
    Configs configs = Configs.nearest(Choices.NONE);
    configs.run(List.of(top.resolve("x.md"), top.resolve("a/x.md")));
    List<Path> differing = List.of(top.resolve("x.md"), top.resolve("b/x.md"));
    assertThrows(YamlException.class, () -> configs.run(differing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fail_on: error                  | 1:1: there is no key 'fail_on'; did you mean 'fail-on'?
          a: 1                            | 1:1: there is no key 'a'; the keys are include, exclude, gitignore, fail-on, min-score, as-of, index, rule-packs, rules, lexicon, overrides
          fail-on: warnings               | 1:10: 'warnings' is none of error, warning, info, never; did you mean 'warning'?
          fail-on: loud                   | 1:10: 'loud' is none of error, warning, info, never
          fail-on: [error]                | 1:10: one value is needed here, not a list or mapping
          min-score: 101                  | 1:12: min-score must be from 0 to 100, not 101
          min-score: high                 | 1:12: 'high' is not a whole number
          gitignore: maybe                | 1:12: 'maybe' is neither true nor false
          as-of: 22.11.2026               | 1:8: '22.11.2026' is no date; write it as 2026-11-22
          as-of: 2026-02-30               | 1:8: '2026-02-30' is no date; write it as 2026-11-22
          index: nowhere                  | 1:8: there is no folder 'nowhere'; name it from the folder of this file
          rule-packs: [nowhere]           | 1:14: there is no folder 'nowhere'; name it from the folder of this file
          rules: [novelty/hype]           | 1:8: 'rules' is a mapping of rules to levels; write one rule a line: novelty/hype: off
          rules: {novelty/hype: no}       | 1:23: 'no' is none of off, info, warning, error, on; did you mean 'on'?
          rules: {novelty/hipe: off}      | 1:9: there is no rule 'novelty/hipe'; did you mean 'novelty/hype'?
          rules: {hedging/*: off}         | 1:9: there is no rule 'hedging/*'; 'hairsplit config show FILE' lists the rules
          exclude: ['!a.md']              | 1:11: a glob cannot take back what others name: '!a.md'; put it under include
          include: ['']                   | 1:11: an empty glob names no file
          include: ../other               | 1:10: '../other' leads out of the folder of this file; put a file of its own there
          overrides: [{fail-on: error}]   | 1:13: an override needs 'files'; name them by globs: files: [drafts/]
          overrides: [{file: a}]          | 1:14: there is no key 'file'; did you mean 'files'?
          overrides: [{files: a, as-of: 1}] | 1:24: there is no key 'as-of'; the keys are files, fail-on, min-score, rules
          lexicon: {treatments: []}       | 1:11: there is no key 'treatments'; the keys are interventions, conditions
          fail-on: error\\nfail-on: info   | 2:1: duplicate key 'fail-on'
          just text                       | 1:1: a mapping (key: value) is needed here
          rules: {                        | 2:1: not YAML: expected the node content, but found '<stream end>'
          """)
  void aMistakeIsNamedWithItsPlaceAndWhatWasMeant(String text, String message) throws IOException {
    write(".hairsplit.yml", text.replace("\\n", "\n") + "\n");
    Configs configs = Configs.nearest(Choices.NONE);
    YamlException fault =
        assertThrows(
            YamlException.class,
            () -> {
              configs.of(top.resolve("a.md"));
              configs.demandKnown(RULES);
            });
    String told = fault.problem().toString();
    assertEquals(
        message, told.substring(told.indexOf(".hairsplit.yml:") + ".hairsplit.yml:".length()));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Files.write(top.resolve(".hairsplit.yml"), new byte[] {(byte) 0xE4});
    assertFault(
        ".hairsplit.yml: the file is not UTF-8; convert it",
        () -> Configs.nearest(Choices.NONE).of(top.resolve("a.md")));
    assertFault(
        "gone.yml: no such file; check the name and permissions",
        () -> Configs.given(top.resolve("gone.yml"), Choices.NONE));
    Files.createDirectories(top.resolve("folder/.hairsplit.yml"));
    assertFault(
        "folder/.hairsplit.yml: this is no file; remove it",
        () -> Configs.nearest(Choices.NONE).of(top.resolve("folder/a.md")));
  }

  @Test
  void oneFileOrNoneCanBeAskedFor() throws IOException {
    write(".hairsplit.yml", "fail-on: broken\n");
    Path given = write("ci/strict.yml", "fail-on: info\n");
    Path article = top.resolve("a.md");
    assertEquals(FailOn.INFO, Configs.given(given, Choices.NONE).of(article).failOn().value());
    assertEquals(FailOn.ERROR, Configs.none(Choices.NONE).of(article).failOn().value());
  }

  @Test
  void theTemplateSaysNothingUntilALineIsTakenOut() throws IOException {
    String template = template();
    write(".hairsplit.yml", template);
    ArticleConfig config = Configs.nearest(Choices.NONE).of(top.resolve("drafts/a.md"));
    assertEquals("default", config.failOn().origin());
    assertEquals("", config.rulesKey().strip());
  }

  @Test
  void everyExampleOfTheTemplateIsRightAndEveryKeyHasOne() throws IOException {
    Files.createDirectories(top.resolve("hairsplit/index"));
    Files.createDirectories(top.resolve("hairsplit/rules"));
    String all =
        template()
            .lines()
            .map(line -> line.replaceFirst("^#(?=\\S)", ""))
            .collect(Collectors.joining("\n"));
    write(".hairsplit.yml", all);
    Configs configs = Configs.nearest(Choices.NONE);
    configs.of(top.resolve("drafts/a.md"));
    for (String key : ConfigReader.KEYS) {
      assertTrue(all.contains("\n" + key + ":"), key);
    }
    assertEquals(List.of(), ConfigSchema.faults(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                      | true
          {include: a, exclude: [b, c/]}          | true
          {fail-on: never, min-score: 0}          | true
          {rules: {"*": off, a-b/c: on}}          | true
          {overrides: [{files: a, rules: {a/*: error}}]} | true
          {lexicon: {conditions: [{id: a-b, names: [A]}]}} | true
          {as-of: "2026-11-22"}                   | true
          {fail_on: error}                        | false
          {fail-on: warnings}                     | false
          {min-score: 101}                        | false
          {min-score: high}                       | false
          {gitignore: maybe}                      | false
          {as-of: "22.11.2026"}                   | false
          {rules: [novelty/hype]}                 | false
          {rules: {novelty/hype: loud}}           | false
          {rules: {novelty: off}}                 | false
          {include: ../a}                         | false
          {exclude: ["!a"]}                       | false
          {include: ['']}                         | false
          {overrides: [{fail-on: error}]}         | false
          {overrides: [{files: a, as-of: "2026-11-22"}]} | false
          {lexicon: {treatments: []}}             | false
          """)
  void theSchemaTakesWhatTheReaderTakes(String text, boolean good) throws IOException {
    assertEquals(good, ConfigSchema.faults(text).isEmpty(), () -> "" + ConfigSchema.faults(text));
    write(".hairsplit.yml", text + "\n");
    Configs configs = Configs.nearest(Choices.NONE);
    List<String> known = List.of("a-b/c", "a/x", "novelty/hype");
    if (good) {
      configs.of(top.resolve("a.md"));
      configs.demandKnown(known);
    } else {
      assertThrows(
          YamlException.class,
          () -> {
            configs.of(top.resolve("a.md"));
            configs.demandKnown(known);
          });
    }
  }

  @Test
  void theSchemaKnowsEveryKeyAndEveryValue() {
    String schema = ConfigSchema.text();
    ConfigReader.KEYS.forEach(key -> assertTrue(schema.contains("\"" + key + "\": {"), key));
    for (Enum<?>[] values : List.of(FailOn.values(), RuleLevel.values())) {
      String list =
          Arrays.stream(values)
              .map(value -> "\"" + value.name().toLowerCase(Locale.ROOT) + "\"")
              .collect(Collectors.joining(", "));
      assertTrue(schema.contains("[" + list), list);
    }
  }

  private void assertFault(String message, Runnable use) {
    YamlException fault = assertThrows(YamlException.class, use::run);
    String told = fault.problem().toString().replaceAll("[^ ;]*/" + top.getFileName() + "/", "");
    assertEquals(message, told);
  }

  private Path write(String name, String text) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String template() throws IOException {
    try (InputStream in = Configs.class.getResourceAsStream("template.yml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
