package org.hairsplit.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hairsplit.glob.Glob;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file. A mistake is named with file, line and what may have been meant. */
final class ConfigReader {

  static final List<String> KEYS =
      List.of(
          "include",
          "exclude",
          "gitignore",
          "fail-on",
          "min-score",
          "as-of",
          "index",
          "rule-packs",
          "rules",
          "lexicon",
          "overrides");
  static final List<String> OVERRIDE_KEYS = List.of("files", "fail-on", "min-score", "rules");
  static final List<String> LEXICON_KEYS = List.of("interventions", "conditions");

  private final String name;
  private final Path folder;

  private ConfigReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * Reads {@code file}.
   *
   * @param name how it is named to people
   * @throws YamlException if it cannot be used
   */
  static ConfigFile read(Path file, String name) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new YamlException(new Problem(name, null, "a folder is no configuration", null));
    }
    return new ConfigReader(name, folder).read(text(file, name));
  }

  private static String text(Path file, String name) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new YamlException(new Problem(name, null, "the file is not UTF-8", "convert it"));
    } catch (IOException e) {
      String reason = Files.exists(file) ? "the file cannot be read" : "no such file";
      throw new YamlException(new Problem(name, null, reason, "check the name and permissions"));
    }
  }

  private ConfigFile read(String text) {
    // A file of comments alone, as 'hairsplit init' writes it, is no YAML document.
    boolean says =
        text.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("#"));
    YamlValue file = YamlValue.parse(name, says ? text : "{}");
    allowOnly(file, KEYS);
    List<Part> parts = new ArrayList<>();
    parts.add(part(file, List.of()));
    file.get("overrides").ifPresent(list -> list.items().forEach(at -> parts.add(override(at))));
    return new ConfigFile(
        name,
        folder,
        globs(file, "include"),
        globs(file, "exclude"),
        Optional.ofNullable(setting(file, "gitignore", YamlValue::truth))
            .orElse(Setting.byDefault(true)),
        parts,
        setting(file, "as-of", ConfigReader::date),
        setting(file, "index", this::existing),
        file.get("rule-packs").map(YamlValue::items).orElse(List.of()).stream()
            .map(pack -> Setting.at(pack, existing(pack)))
            .toList(),
        lexicon(file));
  }

  private static void allowOnly(YamlValue mapping, List<String> known) {
    if (!mapping.isMapping()) {
      throw mapping.mistake("a mapping (key: value) is needed here");
    }
    for (YamlValue key : mapping.keys()) {
      if (!known.contains(key.text())) {
        throw key.mistake(
            "there is no key '" + key.text() + "'", meant(key.text(), known, "the keys are "));
      }
    }
  }

  private static String meant(String typed, List<String> known, String all) {
    return NearestWord.of(typed, known)
        .map(word -> "did you mean '" + word + "'?")
        .orElse(all + String.join(", ", known));
  }

  private Part override(YamlValue mapping) {
    allowOnly(mapping, OVERRIDE_KEYS);
    List<Setting<Glob>> files = globs(mapping, "files");
    if (files.isEmpty()) {
      throw mapping.mistake("an override needs 'files'", "name them by globs: files: [drafts/]");
    }
    return part(mapping, files.stream().map(Setting::value).toList());
  }

  private static Part part(YamlValue mapping, List<Glob> files) {
    return new Part(
        files,
        setting(mapping, "fail-on", value -> constant(value, FailOn.class)),
        setting(mapping, "min-score", ConfigReader::score),
        mapping.get("rules").map(ConfigReader::rules).orElse(List.of()));
  }

  private static List<RuleSetting> rules(YamlValue rules) {
    if (!rules.isMapping()) {
      throw rules.mistake(
          "'rules' is a mapping of rules to levels", "write one rule a line: novelty/hype: off");
    }
    List<RuleSetting> settings = new ArrayList<>();
    for (YamlValue key : rules.keys()) {
      YamlValue level = rules.fields().get(key.text());
      if (level != null) {
        RulePattern pattern = new RulePattern(key.text());
        settings.add(new RuleSetting(pattern, constant(level, RuleLevel.class), key));
      }
    }
    return settings;
  }

  private static <T> @Nullable Setting<T> setting(
      YamlValue mapping, String key, Function<YamlValue, T> read) {
    return mapping.get(key).map(value -> Setting.at(value, read.apply(value))).orElse(null);
  }

  private static <E extends Enum<E>> E constant(YamlValue value, Class<E> type) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    return Words.constant(type, value.text())
        .orElseThrow(
            () ->
                value.mistake(
                    "'" + value.text() + "' is none of " + String.join(", ", known),
                    NearestWord.of(value.text(), known)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse(null)));
  }

  private static int score(YamlValue value) {
    int score = value.integer();
    if (score < 0 || score > 100) {
      throw value.mistake("min-score must be from 0 to 100, not " + score);
    }
    return score;
  }

  private static LocalDate date(YamlValue value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      throw value.mistake("'" + value.text() + "' is no date", "write it as 2026-11-22");
    }
  }

  private List<Setting<Glob>> globs(YamlValue mapping, String key) {
    List<Setting<Glob>> globs = new ArrayList<>();
    for (YamlValue value : mapping.get(key).map(YamlValue::items).orElse(List.of())) {
      globs.add(Setting.at(value, glob(value, key)));
    }
    return globs;
  }

  private static Glob glob(YamlValue value, String key) {
    String text = value.text();
    if (text.isBlank()) {
      throw value.mistake("an empty glob names no file");
    }
    if (text.startsWith("!")) {
      String advice = key.equals("exclude") ? "put it under include" : "put it under exclude";
      throw value.mistake("a glob cannot take back what others name: '" + text + "'", advice);
    }
    if (Arrays.asList(text.split("/", -1)).contains("..")) {
      throw value.mistake(
          "'" + text + "' leads out of the folder of this file", "put a file of its own there");
    }
    return Glob.of(text.startsWith("./") ? text.substring(1) : text);
  }

  private Path existing(YamlValue value) {
    try {
      Path path = folder.resolve(value.text()).normalize();
      if (Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw value.mistake("'" + value.text() + "' is no path: " + e.getReason());
    }
    throw value.mistake(
        "there is no folder '" + value.text() + "'", "name it from the folder of this file");
  }

  private static LexiconEntries lexicon(YamlValue file) {
    YamlValue lexicon = file.get("lexicon").orElse(null);
    if (lexicon == null) {
      return LexiconEntries.NONE;
    }
    allowOnly(lexicon, LEXICON_KEYS);
    return new LexiconEntries(entries(lexicon, "interventions"), entries(lexicon, "conditions"));
  }

  private static List<YamlValue> entries(YamlValue lexicon, String key) {
    return lexicon.get(key).map(YamlValue::items).orElse(List.of());
  }
}
