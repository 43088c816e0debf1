package org.hairsplit.report;

import java.io.IOException;
import org.hairsplit.evidence.ScoredPassage;
import org.hairsplit.evidence.SourceStatistics;
import org.hairsplit.evidence.StoredSource;

/** Writes what an index holds: records between {@link #begin} and {@link #end}, or statistics. */
public interface SourceWriter {

  /** To be called before the first record. */
  void begin() throws IOException;

  /** One record of many. */
  void listed(StoredSource stored) throws IOException;

  /** All that is known of a record. */
  void shown(StoredSource stored) throws IOException;

  /** A record that was searched for, with the sentence that fits. */
  void found(ScoredPassage passage) throws IOException;

  /** To be called after the last record. */
  void end() throws IOException;

  /** All there is to write. */
  void statistics(SourceStatistics statistics) throws IOException;
}
