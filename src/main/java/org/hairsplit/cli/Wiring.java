package org.hairsplit.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.text.Problem;

/** The services of the product itself. */
final class Wiring implements Services {

  @Override
  public Engine open(Places places) throws ConfigurationException {
    throw missing("the checker");
  }

  @Override
  public Iterator<Input> inputs(Arguments arguments, InputStream stdin) {
    throw new IllegalStateException("no article is read before the checker is open");
  }

  @Override
  public String buildIndex(Path sources, List<Path> rules, Path out) throws ConfigurationException {
    throw missing("the index builder");
  }

  // To be replaced when org.hairsplit.Checker, ArticleFiles and SourceIndexBuilder are merged.
  private static ConfigurationException missing(String what) {
    return new ConfigurationException(
        new Problem("installation", null, "this build holds no " + what.substring(4), null));
  }
}
