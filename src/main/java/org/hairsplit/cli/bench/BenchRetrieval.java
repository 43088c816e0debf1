package org.hairsplit.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.ReportTarget;
import org.hairsplit.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ranks the documents of a collection for each of many queries. */
@Command(
    name = "retrieval",
    sortOptions = false,
    description = {
      "Indexes a collection, searches it for every query, and writes a TREC run: a line"
          + " 'query Q0 document rank score hairsplit' for each of the best 1,000 documents. A"
          + " document that shares no term with a query is not in its list.",
      "",
      "The index is a temporary one. A line that cannot be used is told with its file and place,"
          + " and left out."
    },
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Example:",
      "  hairsplit bench retrieval corpus.jsonl queries.jsonl run.txt",
      "",
      "Exit codes:",
      "  0   every line was used",
      "  2   the command line is wrong, or a file has no line that can be used; nothing was written",
      "  3   some lines were left out; the run was made with the others",
      "  70  internal error, or the run could not be written"
    })
final class BenchRetrieval implements Callable<Integer> {

  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "CORPUS",
      description = {
        "JSON objects, one a line, with doc_id (or _id), title, and text or a list sentences."
      })
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path corpus;

  @Parameters(
      index = "1",
      paramLabel = "QUERIES",
      description = "JSON objects, one a line, with query_id (or _id) and text.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path queries;

  @Parameters(
      index = "2",
      paramLabel = "RUN",
      description = "Where the run goes, once it is complete; - for standard output.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path run;

  BenchRetrieval(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    BenchLines documents = new BenchLines(session, corpus, "doc_id");
    BenchLines asked = new BenchLines(session, queries, "query_id");
    // A wrong name of the second file must not show only when the first is indexed.
    try (InputStream first = BenchLines.open(corpus);
        InputStream second = BenchLines.open(queries);
        TemporaryFolder folder = TemporaryFolder.create();
        ReportTarget target = ReportTarget.toFileOr(session.out(), run)) {
      RetrievalRun retrieval = new RetrievalRun(folder.path());
      int indexed = retrieval.index(documents, first);
      int searched = retrieval.search(asked, second, target.stream());
      target.complete();
      session.tell(indexed + " documents indexed, " + searched + " queries searched");
    } catch (IOException e) {
      throw new OutputException(run.toString(), e);
    }
    boolean whole = documents.leftOut() + asked.leftOut() == 0;
    return (whole ? ExitCode.CLEAN : ExitCode.PROBLEMS).code();
  }
}
