package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.lucene.index.SegmentInfos;
import org.hairsplit.text.Sha256;

/**
 * What tells one state of an index from another, had without opening it.
 *
 * @param digest of the records, the same that {@link SourceIndex#digest} will be
 * @param commit of the last commit: even the same records in another order have another one
 */
public record IndexState(String digest, String commit) {

  /**
   * The state of the index in {@code folder}.
   *
   * @throws SourceIndexException if there is none, or it is of another version or damaged
   * @throws IOException if it cannot be read
   */
  public static IndexState of(Path folder) throws IOException {
    try (IndexFolder place = new IndexFolder(folder)) {
      SegmentInfos last = place.lastCommit();
      byte[] commit = Files.readAllBytes(folder.resolve(last.getSegmentsFileName()));
      return new IndexState(
          last.getUserData().getOrDefault(IndexFolder.DIGEST, ""),
          HexFormat.of().formatHex(Sha256.digest().digest(commit)));
    }
  }
}
