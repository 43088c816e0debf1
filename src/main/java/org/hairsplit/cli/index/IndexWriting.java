package org.hairsplit.cli.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Services;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.Duplicates;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceChange;
import org.hairsplit.evidence.SourceClaims;
import org.hairsplit.evidence.SourceIndexException;
import org.hairsplit.evidence.SourceIndexWriter;
import org.hairsplit.evidence.SourceInput;
import org.hairsplit.evidence.SourceInputs;
import org.hairsplit.evidence.SourceReader;
import org.hairsplit.importer.SourceFiles;
import org.hairsplit.importer.UnreadableSourceException;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Words;
import picocli.CommandLine.Option;

/** The options of the commands that read records into an index, and what both of them do. */
final class IndexWriting {

  /** More lines than that nobody reads. */
  private static final int MOST_LINES = 10;

  /** What the importers read; they look at the content to tell apart what ends alike. */
  private static final List<String> IMPORTED =
      List.of(
          "xml", "xml.gz", "nbib", "medline", "ris", "bib", "json", "json.gz", "html", "htm", "pdf",
          "docx");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Read the records with the lexicon of the rules in DIR too, as check does. Repeatable.")
  private final List<Path> rules = new ArrayList<>();

  @Option(
      names = "--duplicates",
      paramLabel = "WHAT",
      defaultValue = "fail",
      description =
          "If a record has the id of another one: ${COMPLETION-CANDIDATES}. With 'fail' nothing is"
              + " added at all; 'keep' keeps the record that came first. Default:"
              + " ${DEFAULT-VALUE}.")
  private DuplicatesOption duplicates = DuplicatesOption.FAIL;

  /** As it is written on the command line. */
  enum DuplicatesOption {
    FAIL,
    KEEP,
    REPLACE;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  /** How a command opens its writer. */
  @FunctionalInterface
  interface Opening {
    SourceIndexWriter open(
        TermList interventions, TermList conditions, SourceClaims claims, Duplicates duplicates)
        throws IOException;
  }

  Services.SourceReading reading(Session session) throws ConfigurationException {
    Places places = Places.in(session.home(), List.of(), null);
    return session
        .services()
        .sourceReading(folders(places.rules()), places.models(), session::tell);
  }

  /** As 'check' reads them; while hairsplit itself is built there may be no built-in rules yet. */
  private List<Path> folders(List<Path> builtIn) {
    boolean alone = !rules.isEmpty() && !builtIn.stream().allMatch(Files::isDirectory);
    return alone ? rules : Stream.concat(builtIn.stream(), rules.stream()).toList();
  }

  /** The formats that records are read from: our own, and those of other programs. */
  static SourceInputs formats(Lexicon lexicon) {
    SourceInputs formats =
        SourceInputs.hairsplit(new SourceReader(lexicon.interventions(), lexicon.conditions()));
    SourceFiles importers =
        SourceFiles.open(lexicon.interventions(), lexicon.conditions(), lexicon.furniture());
    for (String ending : IMPORTED) {
      formats = formats.with(ending, (in, path, sink) -> read(importers, path, sink));
    }
    return formats.withIfNamed("txt", (in, path, sink) -> read(importers, path, sink));
  }

  private static void read(SourceFiles importers, String path, Consumer<Source> sink)
      throws IOException {
    try {
      importers.read(Path.of(path), sink);
    } catch (UnreadableSourceException e) {
      throw new SourceIndexException(e.problem(), e);
    }
  }

  /** Adds all inputs to an index, or nothing. */
  void write(
      Session session,
      Path folder,
      List<SourceInput> inputs,
      Services.SourceReading reading,
      Opening open)
      throws IOException {
    Lexicon lexicon = reading.lexicon();
    List<SourceChange> changes = new ArrayList<>();
    ProgressBar bar = new ProgressBar(session.err(), session.terminals().contains(2), inputs);
    String digest;
    try (SourceIndexWriter writer =
        open.open(
            lexicon.interventions(),
            lexicon.conditions(),
            reading.claims(),
            Duplicates.valueOf(duplicates.name()))) {
      for (SourceInput input : inputs) {
        changes.add(writer.add(bar.watch(input)));
      }
      bar.finishing();
      digest = writer.commit();
    } finally {
      bar.clear();
    }
    tell(session, folder, changes, digest);
  }

  private static void tell(
      Session session, Path folder, List<SourceChange> changes, String digest) {
    List<SourceChange> changed =
        changes.stream().filter(c -> c.kind() != SourceChange.Kind.UNCHANGED).toList();
    if (changed.size() <= MOST_LINES) {
      changed.forEach(change -> session.tell(sentence(change)));
    }
    int unchanged = changes.size() - changed.size();
    if (unchanged > 0) {
      session.tell(Words.count(unchanged, "input") + " unchanged, nothing to do");
    }
    int added = changed.stream().mapToInt(SourceChange::added).sum();
    String what = changed.isEmpty() ? "left as it was" : Words.count(added, "record") + " indexed";
    session.tell(folder + ": " + what + ", digest " + digest.substring(0, 12));
  }

  /** What became of an input, for people. */
  static String sentence(SourceChange change) {
    String kept = change.kept() == 0 ? "" : ", " + change.kept() + " left out as duplicates";
    return switch (change.kind()) {
      case REPLACED ->
          change.input()
              + ": changed, "
              + Words.count(change.removed(), "record")
              + " replaced by "
              + change.added()
              + kept;
      case REMOVED -> change.input() + ": " + Words.count(change.removed(), "record") + " removed";
      case ADDED, UNCHANGED -> change.input() + ": " + Words.count(change.added(), "record") + kept;
    };
  }
}
