package dev.miglint.schema;

/** What the history says about an object's existence. */
public enum Presence {
  /** It is there: the history created it, or used it in a way that only works where it exists. */
  PRESENT,
  /** It is certainly not there: dropped, renamed away, or never made in a complete history. */
  ABSENT,
  /** The history does not say. */
  UNSEEN
}
