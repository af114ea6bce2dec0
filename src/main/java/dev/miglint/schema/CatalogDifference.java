package dev.miglint.schema;

/**
 * Something that is not as it was before a migration ran and was taken back.
 *
 * @param words a clause: {@code table orders is still there}
 * @param undo SQL that would have undone it; empty where that takes knowledge of the past
 */
public record CatalogDifference(Outcome outcome, String words, String undo) {

  /** What became of it. */
  public enum Outcome {
    /** The way back leaves it there, takes it away, or leaves it changed. */
    NOT_UNDONE,
    /** It is back, but no way back can bring back what was in it. */
    EMPTIED,
    /** The server has no way to undo it. */
    IRREVERSIBLE
  }
}
