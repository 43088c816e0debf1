package org.hairsplit.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.evidence.retrieval.PassageIndex;
import org.hairsplit.evidence.retrieval.PassageIndexWriter;
import org.hairsplit.evidence.retrieval.RankedPassage;
import org.hairsplit.evidence.retrieval.RankingModel;

/** A collection and the ranked lists for its queries. Nothing is held but what is being read. */
final class RetrievalRun {

  private static final int DEPTH = 1_000;

  private final Path folder;
  private final RankingModel model = RankingModel.DEFAULT;

  /**
   * @param folder where the index goes
   */
  RetrievalRun(Path folder) {
    this.folder = folder;
  }

  /** Indexes the documents of a file and returns how many there are. */
  int index(BenchLines lines, InputStream in) throws ConfigurationException, IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, model)) {
      int indexed = lines.each(in, line -> writer.add(line.id(), line.title(), line.text()));
      writer.commit();
      return indexed;
    }
  }

  /** Writes the lists for the queries of a file and returns how many queries there are. */
  int search(BenchLines lines, InputStream in, OutputStream out)
      throws ConfigurationException, IOException {
    try (PassageIndex index = PassageIndex.open(folder, model)) {
      Writer run = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      int searched =
          lines.each(in, line -> write(run, line.id(), index.search(line.text(), DEPTH)));
      run.flush();
      return searched;
    }
  }

  private static void write(Writer run, String query, List<RankedPassage> found)
      throws IOException {
    int rank = 0;
    for (RankedPassage passage : found) {
      rank++;
      run.write(query + " Q0 " + passage.id() + " " + rank + " " + passage.score());
      run.write(" hairsplit\n");
    }
  }
}
