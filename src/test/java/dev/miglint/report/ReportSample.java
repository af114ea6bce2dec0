package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprint;
import dev.miglint.lint.Fix;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.LintResult.Silenced;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Risk;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A result with one of everything that reports treat differently. */
final class ReportSample {

  private ReportSample() {}

  static final Migration RENAME =
      migration(
          "0003_rename_phone",
          Direction.UP,
          "migrations/0003_rename_phone.up.sql",
          "-- Phones.\nALTER TABLE orders\n\tRENAME COLUMN phone TO telephone;\n");

  private static final Migration ODD_NAME =
      migration(
          "0004_größe #1",
          Direction.DOWN,
          "migrations/0004 größe #1.down.sql",
          "UPDATE t SET name = '日本語' WHERE id = 7;\r\nDROP TABLE\r\n  t,\r\n  u;\r\n");

  private static final Migration LONG_LINE =
      migration(
          "0005_seed",
          Direction.REPEATABLE,
          "migrations/R__seed.sql",
          "INSERT INTO t VALUES "
              + "(1, 'x'), ".repeat(300)
              + "(gen_random_uuid(), 'y')"
              + ", (1, 'x')".repeat(300)
              + ";");

  static final LintResult MIXED =
      new LintResult(
          List.of(
              rename(),
              finding(
                  "missing-down-migration",
                  Severity.WARNING,
                  RENAME,
                  Span.START_OF_FILE,
                  "0003_rename_phone has no down migration, so that it cannot be undone.",
                  "Write 0003_rename_phone.down.sql.",
                  ""),
              finding(
                  "update-without-where",
                  Severity.INFO,
                  ODD_NAME,
                  at(ODD_NAME, "WHERE"),
                  "Columns after wide characters are counted in code points, and a message that is"
                      + " longer than the terminal is wide goes on in the next line.",
                  "",
                  ""),
              finding(
                  "drop-table-without-deprecation",
                  Severity.ERROR,
                  ODD_NAME,
                  at(ODD_NAME, "DROP TABLE\r\n  t,\r\n  u"),
                  "A message with\nits own line end, and a bell \u0007 and an escape \u001B[31m.",
                  "Rename first.",
                  ""),
              finding(
                  "random-uuid-in-data",
                  Severity.ERROR,
                  LONG_LINE,
                  at(LONG_LINE, "gen_random_uuid()"),
                  "Each run inserts another key.",
                  "Write the UUID down.",
                  "")),
          List.of(
              new Silenced(
                  finding(
                      "paint-column",
                      Severity.ERROR,
                      ODD_NAME,
                      at(ODD_NAME, "UPDATE"),
                      "Silenced.",
                      "",
                      ""),
                  "nobody reads it"),
              new Silenced(
                  finding(
                      "paint-column",
                      Severity.ERROR,
                      RENAME,
                      at(RENAME, "ALTER"),
                      "Known.",
                      "",
                      ""),
                  "The baseline holds it.",
                  Silenced.By.BASELINE)),
          List.of(
              new Failure(Failure.Kind.UNREADABLE, "migrations/0006.up.sql", "permission denied"),
              new Failure(Failure.Kind.CRASH, "", "the rule x failed: it divided by zero")),
          4,
          3,
          5,
          1,
          2,
          List.of(
              new MigrationRisk(
                  RENAME,
                  Risk.NEEDS_SEVERAL_DEPLOYS,
                  List.of("code that is still running reads orders.phone (line 2)")),
              new MigrationRisk(LONG_LINE, Risk.SAFE_AT_ANY_TIME, List.of())));

  static final LintResult CLEAN = new LintResult(List.of(), List.of(), List.of(), 2, 1, 7, 0, 0);

  static final ReportContext CONTEXT =
      new ReportContext(
          "1.2.3",
          List.of(
              RuleInfo.recommended(
                  "paint-column",
                  RuleInfo.Group.COMPATIBILITY,
                  Severity.ERROR,
                  "running code still uses the old name"),
              RuleInfo.inPacks(
                  "unused-here",
                  RuleInfo.Group.SCHEMA,
                  Severity.INFO,
                  "has no result",
                  "types",
                  "style")),
          List.of(),
          Path.of("/src/my shop"),
          3,
          Optional.empty(),
          ReportContext.Presentation.PLAIN);

  private static Finding rename() {
    Span span = at(RENAME, "RENAME COLUMN phone TO telephone");
    var fix =
        new Fix(
            "Add the new column instead",
            Fix.Safety.UNSAFE,
            List.of(new Fix.Edit(span, "ADD COLUMN telephone text")));
    return new Finding(
        "paint-column",
        Severity.ERROR,
        RENAME,
        span,
        "Code that is still running reads orders.phone and fails from this statement on.",
        "Add telephone, write both, copy, read telephone, then drop phone in a later release.",
        "ALTER TABLE orders ADD COLUMN telephone text;\nUPDATE orders SET telephone = phone;",
        List.of(fix),
        Fingerprint.of("0011223344556677", ""));
  }

  private static Finding finding(
      String rule,
      Severity severity,
      Migration migration,
      Span span,
      String message,
      String help,
      String safeSql) {
    return new Finding(
        rule,
        severity,
        migration,
        span,
        message,
        help,
        safeSql,
        List.of(),
        Fingerprint.of("fp-" + rule, ""));
  }

  private static Span at(Migration migration, String text) {
    int start = migration.file().text().indexOf(text);
    return new Span(start, start + text.length());
  }

  private static Migration migration(String id, Direction direction, String name, String text) {
    var file = new SourceFile(name, text);
    return new Migration(id, "", id, direction, file, file.whole(), TransactionMode.PER_MIGRATION);
  }
}
