package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.source.Position;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;

/**
 * A problem with everything that a reader needs. Made by the engine alone.
 *
 * @param fingerprint stays the same when lines above move: from rule, file and the statement's
 *     tokens
 * @param statement the part of the fingerprint that stands for the statement's tokens; empty where
 *     the finding is about a file as a whole
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
    String fingerprint,
    String statement) {

  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** A finding about a file as a whole. */
  public Finding(
      String rule,
      Severity severity,
      Migration migration,
      Span span,
      String message,
      String help,
      String safeSql,
      List<Fix> fixes,
      String fingerprint) {
    this(rule, severity, migration, span, message, help, safeSql, fixes, fingerprint, "");
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
