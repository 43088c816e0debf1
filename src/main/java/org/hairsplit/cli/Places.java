package org.hairsplit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.ConfigurationException;
import org.hairsplit.config.RunConfig;
import org.hairsplit.config.Setting;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lies that checking needs.
 *
 * @param rules directories of rules, those of the distribution first
 * @param lexicon what is added to the lexicon of the rules
 * @param index directory of the index of sources
 * @param models directory of the language models
 */
public record Places(List<Path> rules, LexiconEntries lexicon, Path index, Path models) {

  public Places {
    rules = List.copyOf(rules);
  }

  /** What to say if the index cannot be read. */
  public Problem unopened(IOException e) {
    return new Problem(
        index.toString(),
        null,
        "the index cannot be opened: " + e.getMessage(),
        "build one with 'hairsplit index build'");
  }

  /**
   * The places of the distribution in {@code home}, with what a configuration adds.
   *
   * @throws ConfigurationException if {@code home} is null
   */
  public static Places in(@Nullable Path home, RunConfig run) throws ConfigurationException {
    List<Path> packs = run.rulePacks().stream().map(Setting::value).toList();
    Places places = in(home, packs, run.index() == null ? null : run.index().value());
    return new Places(places.rules, run.lexicon(), places.index, places.models);
  }

  /**
   * The places of the distribution in {@code home}, with the user's own.
   *
   * @param added rules on top of those of the distribution
   * @param index instead of that of the distribution, or null
   * @throws ConfigurationException if {@code home} is null
   */
  public static Places in(@Nullable Path home, List<Path> added, @Nullable Path index)
      throws ConfigurationException {
    if (home == null) {
      throw new ConfigurationException(
          new Problem(
              "installation",
              null,
              "cannot tell where it is installed",
              "start it with bin/hairsplit, or set -Dhairsplit.home=DIRECTORY"));
    }
    return new Places(
        Stream.concat(Stream.of(home.resolve("rules")), added.stream()).toList(),
        LexiconEntries.NONE,
        index == null ? home.resolve("index") : index,
        home.resolve("models"));
  }
}
