package dev.miglint.parser.postgres;

import java.util.Optional;

/**
 * Why libpg_query did not accept a text.
 *
 * @param message the server's own message, in English, without the leading {@code ERROR:}
 * @param cursorPosition where in the text, 1-based, counted in Unicode code points (as {@code
 *     errposition} of the server counts, not in bytes); 0 when the place is not known
 * @param context what the server says beside the message, such as which PL/pgSQL function
 */
public record RawError(String message, int cursorPosition, Optional<String> context) {
  static RawError withoutPosition(String message) {
    return new RawError(message, 0, Optional.empty());
  }
}
