package dev.miglint.cli;

import java.io.Serial;

/** The run cannot go on for a reason that the user can mend; the message says it. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
