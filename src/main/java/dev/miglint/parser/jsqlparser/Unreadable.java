package dev.miglint.parser.jsqlparser;

/** A statement that is not what it seemed to be: it is skipped and said to be. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
