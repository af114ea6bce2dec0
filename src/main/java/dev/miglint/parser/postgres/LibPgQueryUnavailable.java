package dev.miglint.parser.postgres;

import java.io.Serial;

/**
 * libpg_query is missing, cannot be loaded, or is not libpg_query. The message is one sentence for
 * the user that says what to do.
 */
public final class LibPgQueryUnavailable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  LibPgQueryUnavailable(String message) {
    super(message);
  }

  LibPgQueryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
