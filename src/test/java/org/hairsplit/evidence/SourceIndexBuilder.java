package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.rule.TermList;

/** Writes the index that {@link SourceIndex} opens, in one go. */
public final class SourceIndexBuilder {

  private SourceIndexBuilder() {}

  /**
   * Indexes the records of {@code sources} into {@code out}, whose index is replaced as a whole
   * once the new one is complete. The same records give the same documents in the same order; the
   * bytes differ, since Lucene names its segments at random.
   *
   * <p>The claims of the records are left out: this is for tests of what needs none.
   *
   * @return the digest of the records
   * @throws org.hairsplit.yaml.YamlException if a record has a mistake; {@code out} stays as it was
   * @throws SourceIndexException likewise, or if {@code out} is in use
   * @throws IOException if something cannot be read or written
   */
  public static String build(Path sources, TermList interventions, TermList conditions, Path out)
      throws IOException {
    SourceInputs formats = SourceInputs.hairsplit(new SourceReader(interventions, conditions));
    try (SourceIndexWriter writer =
        SourceIndexWriter.create(
            out, interventions, conditions, SourceClaims.none(), Duplicates.FAIL)) {
      for (SourceInput input : formats.of(List.of(sources))) {
        writer.add(input);
      }
      return writer.commit();
    }
  }
}
