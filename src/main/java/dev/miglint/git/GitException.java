package dev.miglint.git;

import java.io.Serial;

/** Git is not there, or cannot answer; the message says what to do. */
public final class GitException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }

  GitException(String message, Throwable cause) {
    super(message, cause);
  }
}
