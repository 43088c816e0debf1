package org.hairsplit.cli.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.OutputException;
import org.hairsplit.evidence.SourceIndexException;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/** Work on an index; what goes wrong becomes what the user is told. */
@FunctionalInterface
interface IndexWork<T> {

  T run() throws IOException, ConfigurationException, OutputException;

  /** Runs {@code work} on the index in {@code folder}. */
  static <T> T on(Path folder, IndexWork<T> work) throws ConfigurationException, OutputException {
    try {
      return work.run();
    } catch (SourceIndexException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (YamlException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (IOException e) {
      throw new ConfigurationException(problem(folder, e), e);
    } catch (UncheckedIOException e) {
      throw new ConfigurationException(problem(folder, e.getCause()), e);
    }
  }

  private static Problem problem(Path folder, @Nullable IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return new Problem(
          denied.getFile(), null, "permission denied", "an index needs a folder you may write to");
    }
    if (e instanceof NoSuchFileException missing) {
      return new Problem(missing.getFile(), null, "no such file or folder", null);
    }
    return new Problem(folder.toString(), null, "cannot work on the index: " + e, null);
  }
}
