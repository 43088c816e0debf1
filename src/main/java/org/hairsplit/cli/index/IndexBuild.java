package org.hairsplit.cli.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Services;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.IndexedSources;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.SourceIndexWriter;
import org.hairsplit.evidence.SourceInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds an index of sources. */
@Command(
    name = "build",
    sortOptions = false,
    description = {
      "Builds an index from source records.",
      "",
      "A fresh installation has an index; build one to check against sources of your own, and give"
          + " it to 'hairsplit check --index DIR'. An index that is there already stays as it is until"
          + " the new one is complete."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the index is built",
      "  2   the command line, a rule or a source record is wrong, or the index is in use; nothing"
          + " has changed",
      "  70  internal error"
    })
final class IndexBuild implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--sources",
      paramLabel = "PATH",
      description = "A file or a folder of source records. Repeatable.")
  private final List<Path> sources = new ArrayList<>();

  @Option(names = "--built-in", description = "Take in the records that hairsplit comes with, too.")
  private boolean builtIn;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the index goes; an index already there is replaced.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Mixin private final IndexWriting writing = new IndexWriting();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  IndexBuild(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    if (sources.isEmpty() && !builtIn) {
      throw new ParameterException(
          spec.commandLine(), "name the records with --sources PATH, or give --built-in");
    }
    Services.SourceReading reading = writing.reading(session);
    return IndexWork.on(out, () -> builtIn ? withBuiltIn(reading) : build(reading, List.of()));
  }

  private Integer withBuiltIn(Services.SourceReading reading)
      throws IOException, ConfigurationException {
    Path index = Places.in(session.home(), List.of(), null).index();
    try (SourceIndex open = SourceIndex.open(index)) {
      return build(reading, List.of(new IndexedSources(open, "built-in")));
    }
  }

  private Integer build(Services.SourceReading reading, List<SourceInput> first)
      throws IOException {
    List<SourceInput> inputs = new ArrayList<>(first);
    inputs.addAll(IndexWriting.formats(reading.lexicon()).of(sources));
    writing.write(
        session,
        out,
        inputs,
        reading,
        (interventions, conditions, claims, duplicates) ->
            SourceIndexWriter.create(out, interventions, conditions, claims, duplicates));
    return ExitCode.CLEAN.code();
  }
}
