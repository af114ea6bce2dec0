package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.QualifiedName;
import java.nio.charset.StandardCharsets;

/**
 * A name as the file has it, next to what the server makes of it (manual, section 4.1.1).
 *
 * @param text without quotes and without its schema
 */
public record WrittenName(String text, String stored, Span span) {

  private static final int LONGEST = 63;

  /** In bytes of UTF-8. */
  private static final int LONGEST_LETTER = 4;

  /** The name at its place in a migration. */
  public static WrittenName of(Migration migration, QualifiedName name) {
    String text = migration.file().text(name.span()).strip();
    boolean quoted = text.endsWith("\"");
    int start = quoted ? text.lastIndexOf('"', text.length() - 2) + 1 : text.lastIndexOf('.') + 1;
    String own = text.substring(start, quoted ? text.length() - 1 : text.length()).strip();
    return new WrittenName(own, name.name(), name.span());
  }

  /** Whether the server can have cut it: its bytes are full, up to one more letter. */
  public static boolean mayBeTruncated(String stored) {
    return stored.length() > LONGEST / LONGEST_LETTER - 1
        && stored.getBytes(StandardCharsets.UTF_8).length > LONGEST - LONGEST_LETTER;
  }

  /** Longer than the server keeps, and the same up to there. */
  public boolean isTruncated() {
    boolean tooLong = text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    return tooLong
        && text.length() > stored.length()
        && text.regionMatches(true, 0, stored, 0, stored.length());
  }
}
