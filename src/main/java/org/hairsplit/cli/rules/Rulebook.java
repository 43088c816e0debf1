package org.hairsplit.cli.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.hairsplit.Checker;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.config.PlacesOptions;
import org.hairsplit.config.RunConfig;
import org.hairsplit.evidence.SourceIndexException;
import org.hairsplit.rule.RuleException;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * Opens rules for the commands about them; of broken rules every mistake is told, not the first.
 */
final class Rulebook {

  private Rulebook() {}

  /** The rules that hold in the folder one is in, by the options and the configuration there. */
  static RuleSet load(Session session, PlacesOptions options) throws ConfigurationException {
    RunConfig run = options.configs().run((Path) null);
    Places places = Places.in(session.home(), run);
    return telling(session, () -> RuleLoader.load(places.rules(), places.lexicon()));
  }

  /** The rules of the distribution with those of {@code added}. */
  static RuleSet load(Session session, List<Path> added) throws ConfigurationException {
    List<Path> folders = Places.in(session.home(), added, null).rules();
    return telling(session, () -> RuleLoader.load(folders));
  }

  /** A checker by the rules of the distribution and {@code added}; every pattern is compiled. */
  static Checker open(Session session, List<Path> added, @Nullable Path index)
      throws ConfigurationException {
    Places places = Places.in(session.home(), added, index);
    Checker checker = telling(session, () -> opened(places, session));
    telling(
        session,
        () -> {
          checker.rules().compile();
          return checker;
        });
    return checker;
  }

  private static Checker opened(Places places, Session session) {
    try {
      return Checker.open(places.rules(), places.index(), places.models(), session::tell);
    } catch (SourceIndexException e) {
      throw new YamlException(e.problem());
    } catch (IOException e) {
      throw new YamlException(places.unopened(e));
    }
  }

  private static <T> T telling(Session session, Supplier<T> work) throws ConfigurationException {
    try {
      return work.get();
    } catch (RuleException e) {
      List<Problem> problems = e.problems();
      problems.subList(0, problems.size() - 1).forEach(session::tell);
      throw new ConfigurationException(problems.get(problems.size() - 1), e);
    } catch (YamlException e) {
      throw new ConfigurationException(e.problem(), e);
    }
  }
}
