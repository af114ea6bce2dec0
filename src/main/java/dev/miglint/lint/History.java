package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import java.util.List;
import java.util.Optional;

/**
 * All that a set rule may look at.
 *
 * @param scripts every migration of the set as it was read, in the set's order
 * @param steps the statements of up and repeatable migrations in execution order
 * @param after the catalog at the end
 * @param sizes of the tables, as far as they are known
 * @param scope what is reported on, and what has changed where that is known
 */
public record History(
    MigrationSet set,
    List<Script> scripts,
    List<Step> steps,
    Schema after,
    PostgresVersion target,
    TableSizes sizes,
    Scope scope) {

  public History {
    scripts = List.copyOf(scripts);
    steps = List.copyOf(steps);
  }

  /**
   * Whether a finding is to be reported: not if the same statement stood in the file before the
   * changes that matter.
   */
  public boolean reports(Finding finding) {
    return scope.isWhole()
        || scope.isNew(finding.migration(), around(finding.migration(), finding.span()));
  }

  /** The statement of a script that a place is in. */
  private Optional<Span> around(Migration migration, Span place) {
    return scripts.stream()
        .filter(script -> script.written().equals(migration))
        .flatMap(s -> s.parsed().statements().stream().map(statement -> s.place(statement.span())))
        .filter(statement -> statement.contains(place))
        .findFirst();
  }

  /**
   * A migration and what was read of it.
   *
   * @param migration its file is the SQL that was read, which may have been made of another
   *     language
   * @param written the migration as it stands in its file
   */
  public record Script(Migration migration, ParsedScript parsed, Migration written) {

    static Script of(Migration written, ParsedScript parsed) {
      return new Script(
          parsed.made().map(sql -> written.madeInto(sql)).orElse(written), parsed, written);
    }

    /** Where a part of what was read stands in the file that people wrote. */
    public Span place(Span span) {
      return migration.file().written(span);
    }
  }
}
