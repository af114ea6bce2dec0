package dev.miglint.plan;

import dev.miglint.source.Sha256;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version after another one, written in the same way. */
final class Numbering {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", java.util.Locale.ROOT);

  /** As Alembic makes them up: the end of a random UUID. */
  private static final Pattern HASH = Pattern.compile("(?=.*[a-f])(?=.*[0-9])[0-9a-f]{8,32}");

  private Numbering() {}

  /**
   * The next version: a minute later for a time, one more for a number, in the last part of one
   * that has several. Signs between the digits stay where they are.
   */
  static String after(String version) {
    String digits = version.replaceAll("[^0-9]", "");
    Optional<String> later = digits.length() >= 14 ? later(digits) : Optional.empty();
    if (later.isPresent()) {
      return like(version, later.get());
    }
    if (HASH.matcher(version).matches()) {
      // It means nothing: another one of its length, the same each time.
      return Sha256.hex(version).substring(0, version.length());
    }
    int last = version.length() - trailingDigits(version);
    return version.substring(0, last) + incremented(version.substring(last));
  }

  private static int trailingDigits(String version) {
    int count = 0;
    while (count < version.length()
        && Character.isDigit(version.charAt(version.length() - 1 - count))) {
      count++;
    }
    return count;
  }

  private static Optional<String> later(String digits) {
    try {
      LocalDateTime time = LocalDateTime.parse(digits.substring(0, 14), SECONDS);
      return Optional.of(SECONDS.format(time.plusMinutes(1)) + digits.substring(14));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // A long number that is no time.
    }
  }

  private static String incremented(String digits) {
    String next = new BigInteger(digits.isEmpty() ? "0" : digits).add(BigInteger.ONE).toString();
    return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
  }

  private static String like(String pattern, String digits) {
    StringBuilder version = new StringBuilder();
    int next = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      version.append(Character.isDigit(c) ? digits.charAt(next++) : c);
    }
    return version.toString();
  }
}
