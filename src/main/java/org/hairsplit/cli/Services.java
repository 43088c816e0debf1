package org.hairsplit.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.FolderFilter;
import org.hairsplit.evidence.SourceClaims;
import org.hairsplit.fetch.SourceFetcher;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** What the commands ask of the rest of the product. */
public interface Services {

  /**
   * Loads rules, index and models.
   *
   * @param notice is told in one line what goes on although something is amiss
   */
  Engine open(Places places, Consumer<String> notice) throws ConfigurationException;

  /**
   * What records of sources are read with: the lexicon in these folders of rules, and their claim
   * rules.
   *
   * @param models folder of the language models
   * @param notice is told in one line what goes on although something is amiss
   */
  SourceReading sourceReading(List<Path> rules, Path models, Consumer<String> notice)
      throws ConfigurationException;

  /**
   * What records are read with.
   *
   * @param lexicon the names of treatments and conditions
   * @param claims finds what they claim
   */
  record SourceReading(Lexicon lexicon, SourceClaims claims) {}

  /**
   * What the arguments name, in their order: files, directories, URLs, and {@code -} for {@code
   * stdin}. Nothing is read yet.
   *
   * @param filter what to leave out of directories
   */
  List<Input> inputs(Arguments arguments, InputStream stdin, FolderFilter filter);

  /** What {@link #open} would check by, told without loading it. */
  Basis basis(Places places) throws ConfigurationException;

  /** The rules alone, as {@link #open} loads them. */
  RuleSet rules(Places places) throws ConfigurationException;

  /**
   * What gets works from public services.
   *
   * @param mail of the user, told to the services, or null
   * @param cache folder of answers kept, or null to keep none
   */
  SourceFetcher fetcher(@Nullable String mail, @Nullable Path cache);

  /**
   * What to check.
   *
   * @param names as the user gave them
   * @param stdinName the name of the article on standard input, which tells its format, or null
   * @param allowNetwork whether a URL may be fetched
   */
  record Arguments(List<String> names, @Nullable String stdinName, boolean allowNetwork) {

    public Arguments {
      names = List.copyOf(names);
    }
  }
}
