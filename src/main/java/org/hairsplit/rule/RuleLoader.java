package org.hairsplit.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.article.Furniture;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Sha256;
import org.hairsplit.yaml.YamlBundle;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;

/**
 * Reads rules folders: {@code claims/<kind>/<name>.yml}, {@code checks/<flag>/<name>.yml}, {@code
 * criteria/<name>.yml} and {@code lexicon/<name>.yml}. A file of a later folder replaces the file
 * of the same place in an earlier one.
 */
public final class RuleLoader {

  private static final Pattern PLACES =
      Pattern.compile("(claims|checks)/[^/]+/[^/]+|(criteria|lexicon)/[^/]+");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, YamlValue> files = new TreeMap<>();
  private final MessageDigest digest = Sha256.digest();

  private final LexiconEntries own;
  private final Set<String> added = new HashSet<>();

  /** The files of the lexicon that something looks for. */
  private final Set<String> used = new TreeSet<>();

  private RuleLoader(LexiconEntries own) {
    this.own = own;
  }

  /**
   * Reads the folders, the first first. With more than one, every pattern is compiled at once: the
   * first is the product's own, whose patterns the build has tried, the others are somebody's work.
   *
   * @throws RuleException if a folder or file cannot be used; it names all of them
   */
  public static RuleSet load(List<Path> folders) {
    return load(folders, LexiconEntries.NONE);
  }

  /**
   * Reads the folders, and the entries of the user's own lexicon; see {@link #load(List)}.
   *
   * @throws RuleException if a folder, file or entry cannot be used
   */
  public static RuleSet load(List<Path> folders, LexiconEntries own) {
    RuleLoader loader = new RuleLoader(own);
    Map<String, Found> found = new TreeMap<>();
    loader.list(folders, found);
    found.forEach(loader::parse);
    loader.failOnProblems();
    RuleSet rules = loader.assemble();
    if (folders.size() > 1) {
      loader.guard(rules::compile);
      loader.failOnProblems();
    }
    return rules;
  }

  /**
   * The digest that {@link #load(List, LexiconEntries)} would give these rules, without parsing
   * them; broken ones have one too.
   *
   * @throws RuleException if a folder or file cannot be read
   */
  public static RuleDigest digest(List<Path> folders, LexiconEntries own) {
    RuleLoader loader = new RuleLoader(own);
    Map<String, Found> found = new TreeMap<>();
    loader.list(folders, found);
    found.forEach(loader::digest);
    loader.failOnProblems();
    own.digest(loader.digest);
    Stream<String> checks =
        found.keySet().stream()
            .filter(place -> place.startsWith("checks/"))
            .map(place -> place.substring("checks/".length(), place.length() - ".yml".length()));
    List<String> ids = Stream.concat(checks, SuppressionRule.ids().stream()).sorted().toList();
    return new RuleDigest(HexFormat.of().formatHex(loader.digest.digest()), ids);
  }

  private void digest(String place, Found found) {
    try {
      byte[] bytes = Files.readAllBytes(found.path);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      digest(
          place,
          text.contains("\r\n")
              ? decoded(bytes).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)
              : bytes,
          found.bundle);
    } catch (IOException e) {
      problems.add(unreadable(found.path));
    }
  }

  private static Problem unreadable(Path path) {
    return new Problem(path.toString(), null, "the file cannot be read as UTF-8", null);
  }

  /** The first folder is the product's own. */
  private void list(List<Path> folders, Map<String, Found> found) {
    for (int i = 0; i < folders.size(); i++) {
      list(folders.get(i), i > 0, found);
    }
  }

  private void list(Path folder, boolean added, Map<String, Found> found) {
    YamlBundle bundle = YamlBundle.in(folder);
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      paths
          .filter(path -> path.toString().endsWith(".yml") && Files.isRegularFile(path))
          .forEach(path -> found.put(place(folder, path), new Found(path, bundle, added)));
    } catch (IOException e) {
      problems.add(
          new Problem(folder.toString(), null, "the rules folder cannot be read", "check --rules"));
    }
  }

  private static String place(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private void parse(String place, Found found) {
    Path path = found.path;
    if (!PLACES.matcher(place).matches()) {
      problems.add(
          new Problem(
              path.toString(),
              null,
              "no rule is looked for at " + place,
              "put it at claims/KIND/NAME.yml, checks/FLAG/NAME.yml, criteria/NAME.yml or"
                  + " lexicon/NAME.yml"));
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      YamlValue file = found.bundle.find(place, bytes, path.toString());
      if (file == null) {
        String text = decoded(bytes).replace("\r\n", "\n");
        bytes = text.getBytes(StandardCharsets.UTF_8);
        file = YamlValue.parse(path.toString(), text);
      }
      digest(place, bytes, found.bundle);
      files.put(place, file);
      if (found.added) {
        added.add(place);
      }
    } catch (YamlException e) {
      problems.add(naming(place, e.problem()));
    } catch (IOException e) {
      problems.add(unreadable(path));
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private void digest(String place, byte[] text, YamlBundle bundle) {
    digest.update((place + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bundle.digest(place, text));
  }

  private RuleSet assemble() {
    PatternVocabulary vocabulary = new PatternVocabulary(vocabularyPieces());
    Lexicon lexicon = lexicon(vocabulary);
    demandUsed();
    Set<String> traits = lexicon.observable();
    List<ClaimRule> claims =
        each("claims/", 3, f -> ClaimRule.read(f.file, f.folder, f.name, f.added, vocabulary));
    List<Check> checks =
        each(
            "checks/",
            3,
            f ->
                f.folder.equals("article")
                    ? null
                    : Check.read(f.file, f.folder, f.name, vocabulary, traits));
    List<ArticleCheck> articleChecks =
        each("checks/article/", 3, f -> ArticleCheck.read(f.file, f.folder, f.name, traits));
    Set<String> ids = claims.stream().map(ClaimRule::id).collect(Collectors.toSet());
    List<CriterionRule> criteria =
        each("criteria/", 2, f -> CriterionRule.read(f.file, f.name, ids, traits));
    failOnProblems();
    own.digest(digest);
    return new RuleSet(
        claims,
        checks,
        articleChecks,
        criteria,
        lexicon,
        records(),
        HexFormat.of().formatHex(digest.digest()));
  }

  private Map<String, String> vocabularyPieces() {
    Map<String, String> pieces = new TreeMap<>();
    files.forEach(
        (place, file) -> {
          if (place.startsWith("lexicon/vocabulary")) {
            used.add(place);
            guard(() -> file.fields().forEach((name, piece) -> pieces.put(name, piece.text())));
          }
        });
    return pieces;
  }

  private Lexicon lexicon(PatternVocabulary vocabulary) {
    try {
      return new Lexicon(
          terms("interventions"),
          terms("conditions"),
          TermList.of(lexiconFile("journals"), "journals"),
          Cues.read(lexiconFile("cues")),
          WordLists.read(lexiconFile("words")),
          ArticleTrait.readAll(lexiconFile("traits"), vocabulary),
          Profiles.read(lexiconFile("profiles"), vocabulary),
          Opposites.readAll(lexiconFile("opposites"), vocabulary),
          Timeline.read(lexiconFile("timeline")),
          vocabulary,
          Furniture.of(lexiconFile("furniture"), lexiconFile("placeholder")));
    } catch (YamlException e) {
      problems.add(e.problem());
      throw new RuleException(problems);
    }
  }

  private TermList terms(String name) {
    return TermList.of(lexiconFile(name), name, own.of(name));
  }

  /** A file of the lexicon that nothing reads is one whose name was mistyped. */
  private void demandUsed() {
    files.forEach(
        (place, file) -> {
          if (place.startsWith("lexicon/") && !used.contains(place)) {
            String meant =
                NearestWord.of(place, used)
                    .map(known -> "did you mean " + known + "?")
                    .orElse("known are " + String.join(", ", used));
            problems.add(new Problem(file.path(), null, "nothing looks for " + place, meant));
          }
        });
  }

  /** The ids of records in checks of added folders, each where it stands. */
  private List<YamlValue> records() {
    return added.stream()
        .filter(place -> place.startsWith("checks/") && !place.startsWith("checks/article/"))
        .sorted()
        .flatMap(place -> Optional.ofNullable(files.get(place)).stream())
        .flatMap(file -> file.get("sources").stream())
        .flatMap(named -> named.items().stream())
        .toList();
  }

  private YamlValue lexiconFile(String name) {
    String place = "lexicon/" + name + ".yml";
    used.add(place);
    YamlValue file = files.get(place);
    if (file == null) {
      throw new YamlException(new Problem(place, null, "no rules folder has this file", null));
    }
    return file;
  }

  private <T> List<T> each(String prefix, int depth, Function<Placed, T> read) {
    List<T> all = new ArrayList<>();
    files.forEach(
        (place, file) -> {
          String[] parts = place.split("/", -1);
          if (place.startsWith(prefix) && parts.length == depth) {
            String name =
                parts[depth - 1].substring(0, parts[depth - 1].length() - ".yml".length());
            try {
              T rule = read.apply(new Placed(file, parts[depth - 2], name, added.contains(place)));
              if (rule != null) {
                all.add(rule);
              }
            } catch (YamlException e) {
              problems.add(naming(place, e.problem()));
            }
          }
        });
    return all;
  }

  /** The problem with the rule's id in its message; the files of the lexicon are no rules. */
  private static Problem naming(String place, Problem problem) {
    if (place.startsWith("lexicon/") || problem.message().startsWith("rule ")) {
      return problem;
    }
    String rule = place.replaceFirst("^(claims|checks|criteria)/", "").replaceFirst("\\.yml$", "");
    return new Problem(
        problem.path(),
        problem.location(),
        "rule " + rule + ": " + problem.message(),
        problem.advice());
  }

  private void guard(Runnable read) {
    try {
      read.run();
    } catch (YamlException e) {
      problems.add(e.problem());
    }
  }

  private void failOnProblems() {
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
  }

  /** A file, what may know it already, and whether its folder is one beside the product's own. */
  private record Found(Path path, YamlBundle bundle, boolean added) {}

  /** A rule's file; {@code added} if it is of a folder beside the product's own. */
  private record Placed(YamlValue file, String folder, String name, boolean added) {}
}
