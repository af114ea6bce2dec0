package dev.miglint.parser.postgres;

import java.util.Optional;

/**
 * Why libpg_query did not accept a text.
 *
 * @param message the server's own message, in English, without the leading {@code ERROR:}
 * @param cursorPosition where in the text, 1-based, counted in Unicode code points (as {@code
 *     errposition} of the server counts, not in bytes); 0 when the place is not known
 * @param context what the server says beside the message, such as which PL/pgSQL function
 * @param asked false where the library was not called at all, or its answer not used: the server
 *     itself may well accept the text
 */
public record RawError(
    String message, int cursorPosition, Optional<String> context, boolean asked) {

  static final RawError TOO_LARGE =
      notAsked("the statement is too large to be parsed with this heap: give Java more with -Xmx");

  /** What the server's parser says. */
  RawError(String message, int cursorPosition, Optional<String> context) {
    this(message, cursorPosition, context, true);
  }

  /** To the library, written in C, a text would end at its first NUL. */
  static Optional<RawError> ofNul(String sql) {
    int nul = sql.indexOf('\0');
    return nul < 0
        ? Optional.empty()
        : Optional.of(
            new RawError(
                "the text has a NUL character (U+0000)",
                sql.codePointCount(0, nul) + 1,
                Optional.empty()));
  }

  /** For a text that cannot be parsed here. */
  static RawError notAsked(String message) {
    return new RawError(message, 0, Optional.empty(), false);
  }
}
