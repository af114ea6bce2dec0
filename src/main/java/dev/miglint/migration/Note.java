package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.Optional;

/**
 * Something odd about the files of a history that its scripts do not show.
 *
 * @param source the file that it is about: a script, or the file that lists them
 * @param span where in it
 * @param message a full sentence
 * @param addition the line that would set it right, where one is missing
 */
public record Note(
    Kind kind, SourceFile source, Span span, String message, Optional<Addition> addition) {

  /** A note that no line would set right. */
  public Note(Kind kind, SourceFile source, Span span, String message) {
    this(kind, source, span, message, Optional.empty());
  }

  /**
   * A text to add to a file that lists scripts.
   *
   * @param offset where
   */
  public record Addition(SourceFile list, int offset, String text) {}

  /** About a file as a whole. */
  public static Note about(Kind kind, SourceFile source, String message) {
    return new Note(kind, source, Span.START_OF_FILE, message);
  }

  /** About a file whose text is of no matter here, or that is not there. */
  public Note(Kind kind, String file, String message) {
    this(kind, new SourceFile(file, ""), Span.START_OF_FILE, message);
  }

  /** The file's name, as it is shown to people. */
  public String file() {
    return source.name();
  }

  /** What is odd. */
  public enum Kind {
    /** Files run in the order of their names, but their numbers say another. */
    NUMBERS_OUT_OF_ORDER,
    /** Two migrations of one direction have the same version. */
    DUPLICATE_VERSION,
    /** A file is listed that is not there. */
    MISSING_FILE,
    /** A migration names one before it that is not there. */
    MISSING_PARENT,
    /** A script that the framework never runs, since what lists the scripts leaves it out. */
    NEVER_RUNS,
    /** What lists the scripts names one twice. */
    LISTED_TWICE,
    /** What lists the scripts does not follow the order of their versions. */
    LISTED_OUT_OF_ORDER,
    /** A script is not the one that was written down, as its hash tells. */
    OTHER_HASH,
    /** A numbered script whose name is not one that the framework looks for. */
    UNKNOWN_NAME
  }
}
