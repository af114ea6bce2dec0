package dev.miglint.migration;

/** Which way a script moves the schema. */
public enum Direction {
  UP,
  DOWN,
  /** Run again whenever it changed, or at each deploy. */
  REPEATABLE
}
