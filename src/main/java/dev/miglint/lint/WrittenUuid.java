package dev.miglint.lint;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A UUID as SQL may write it: in braces or not, its digits in groups or not (PostgreSQL manual,
 * 8.12).
 */
public final class WrittenUuid {

  private static final int DIGITS = 32;

  /** With four hyphens and two braces. */
  private static final int LONGEST = DIGITS + 6;

  private WrittenUuid() {}

  /** The UUID that is all of the text. */
  public static Optional<UUID> in(String text) {
    if (text.length() < DIGITS || text.length() > LONGEST) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    int at = text.charAt(0) == '{' ? 1 : 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      boolean group = digit == 8 || digit == 12 || digit == 16 || digit == 20;
      if (group && at < text.length() && text.charAt(at) == '-') {
        at++;
      }
      if (at == text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
        return Optional.empty();
      }
      long value = HexFormat.fromHexDigit(text.charAt(at));
      high = digit < DIGITS / 2 ? high << 4 | value : high;
      low = digit < DIGITS / 2 ? low : low << 4 | value;
      at++;
    }
    if (at < text.length() && text.charAt(at) == '}') {
      at++;
    }
    return at == text.length() ? Optional.of(new UUID(high, low)) : Optional.empty();
  }
}
