package org.hairsplit.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Source;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.RulePolicy;
import org.jspecify.annotations.Nullable;

/** An engine that is opened when something has to be read or checked, which may be never. */
final class LazyEngine implements Engine {

  private final Basis basis;
  private final Opening opening;
  private @Nullable Engine opened;

  /** What opens an engine. */
  @FunctionalInterface
  interface Opening {
    Engine open() throws ConfigurationException;
  }

  /** Why an engine could not be opened, on its way through a stage that cannot say so. */
  static final class NotOpenedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ConfigurationException reason;

    NotOpenedException(ConfigurationException reason) {
      super(reason);
      this.reason = reason;
    }

    ConfigurationException reason() {
      return reason;
    }
  }

  LazyEngine(Basis basis, Opening opening) {
    this.basis = basis;
    this.opening = opening;
  }

  @Override
  public Input.Reading read(Input input, byte[] bytes) {
    return engine().read(input, bytes);
  }

  @Override
  public Assessment check(Article article, LocalDate asOf, RulePolicy policy) {
    return engine().check(article, asOf, policy);
  }

  @Override
  public Optional<Source> resolve(Citation citation) {
    return engine().resolve(citation);
  }

  @Override
  public List<RuleHelp> ruleHelp() {
    return engine().ruleHelp();
  }

  @Override
  public List<String> ruleIds() {
    return basis.ruleIds();
  }

  @Override
  public String rulesDigest() {
    return basis.rulesDigest();
  }

  @Override
  public String indexDigest() {
    return basis.indexDigest();
  }

  /** Opens it now. */
  synchronized Engine engine() {
    Engine known = opened;
    if (known == null) {
      try {
        known = opening.open();
      } catch (ConfigurationException e) {
        throw new NotOpenedException(e);
      }
      opened = known;
    }
    return known;
  }
}
