package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import java.util.Optional;

/**
 * What a change did to one file.
 *
 * @param file as it is shown to people; of a deleted one the name that it had
 * @param before the file as it was, under the name that it had then; empty for new files, and where
 *     nobody needed its text
 */
public record FileChange(String file, Kind kind, Optional<SourceFile> before) {

  /** What was done. */
  public enum Kind {
    ADDED,
    MODIFIED,
    /** It has another name now, and perhaps another text. */
    RENAMED,
    DELETED
  }
}
