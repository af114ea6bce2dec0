package dev.miglint.lint;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;

/**
 * All that a statement rule may look at.
 *
 * @param statement a statement of the script, or one inside the body of a DO block
 * @param enclosing the DO block or function around it
 * @param conditional it may not run at all: inside IF, a loop or an exception handler
 * @param transaction as it stands just before the statement
 * @param before the catalog before the statement
 * @param after the catalog after it
 * @param beforeMigration the catalog before the first statement of the migration
 * @param afterMigration the catalog after the last statement of the migration: a name that went may
 *     be back by then
 * @param impact what the footprint means for everybody else; asked for so often that it is kept
 */
public record Step(
    PostgresVersion target,
    MigrationSet set,
    Migration migration,
    Statement statement,
    Optional<Statement> enclosing,
    boolean conditional,
    Transaction transaction,
    Schema before,
    Schema after,
    Schema beforeMigration,
    Schema afterMigration,
    Footprint footprint,
    Impact impact) {

  Step ending(Schema end) {
    return new Step(
        target,
        set,
        migration,
        statement,
        enclosing,
        conditional,
        transaction,
        before,
        after,
        beforeMigration,
        end,
        footprint,
        impact);
  }

  /** The same step if nothing had run before that runs only on a condition. */
  Optional<Step> otherwise() {
    return before
        .otherwise()
        .map(
            other ->
                new Step(
                    target,
                    set,
                    migration,
                    statement,
                    enclosing,
                    conditional,
                    transaction,
                    other,
                    after.otherwise().orElse(after),
                    beforeMigration.otherwise().orElse(beforeMigration),
                    afterMigration.otherwise().orElse(afterMigration),
                    footprint,
                    impact));
  }

  public Moment moment() {
    return before.now();
  }

  public List<Lock> locks() {
    return footprint.locks();
  }

  /** Whether IF NOT EXISTS passes over a constraint, since its table or column is there already. */
  public boolean passesOver(PlacedConstraint placed) {
    if (!placed.ifNotExists()) {
      return false;
    }
    return statement instanceof CreateTable
        ? before.relation(placed.table()).isPresent()
        : before
            .table(placed.table())
            .flatMap(table -> placed.column().flatMap(c -> table.column(c.name().value())))
            .isPresent();
  }

  /** Where the statement begins, in the file that people wrote. */
  public int line() {
    SourceFile file = migration.file();
    return file.written().position(file.written(statement.span()).start()).line();
  }

  /** The statement's own text. */
  public String text() {
    return migration.file().text(statement.span());
  }
}
