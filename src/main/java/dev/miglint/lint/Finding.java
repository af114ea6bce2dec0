package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.source.Position;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;

/**
 * A problem with everything that a reader needs. Made by the engine alone.
 *
 * @param fingerprint stays the same when lines above move
 */
public record Finding(
    String rule,
    Severity severity,
    Migration migration,
    Span span,
    String message,
    String help,
    String safeSql,
    List<Fix> fixes,
    Fingerprint fingerprint) {

  public Finding {
    fixes = List.copyOf(fixes);
  }

  public SourceFile file() {
    return migration.file();
  }

  public Position start() {
    return file().position(span.start());
  }

  /** The position after the last character. */
  public Position end() {
    return file().position(span.end());
  }
}
