package org.hairsplit.article;

import java.nio.file.Path;

/** What is left out when a folder of articles is walked; what is named itself never is. */
@FunctionalInterface
public interface FolderFilter {

  /** Leaves nothing out. */
  FolderFilter NOTHING = (entry, isFolder) -> false;

  /** Whether an entry is left out, a folder with all that is in it. */
  boolean skips(Path entry, boolean isFolder);
}
