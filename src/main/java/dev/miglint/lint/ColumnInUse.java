package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.Column;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/**
 * A column that code in use may read and write: its table was there before this release, and so was
 * the column, as far as is known.
 *
 * @param column absent where the history does not show it
 */
public record ColumnInUse(QualifiedName table, String name, Optional<Column> column) {

  /** The column that an action is about, if anybody uses it yet. */
  public static Optional<ColumnInUse> of(Step step, AlterTable alter, Identifier name) {
    if (!isInUse(step, alter.name())) {
      return Optional.empty();
    }
    Optional<Table> table = step.before().table(alter.name());
    boolean added =
        alter.actions().stream()
            .anyMatch(a -> a instanceof AddColumn add && sameName(add.column().name(), name));
    boolean absent =
        table.filter(t -> t.columnPresence(name.value()) == Presence.ABSENT).isPresent();
    Optional<Column> column = table.flatMap(t -> t.column(name.value()));
    if (added || absent || column.filter(c -> isNew(c, step)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new ColumnInUse(alter.name(), name.value(), column));
  }

  /** The relation may be there, and for others than this session and this release. */
  public static boolean isInUse(Step step, QualifiedName relation) {
    return step.before().presence(relation) != Presence.ABSENT
        && !step.before().isNewInRelease(relation)
        && !step.before().resolve(relation).schema().equals("pg_temp");
  }

  private static boolean isNew(Column column, Step step) {
    return column.created().release() == step.moment().release();
  }

  private static boolean sameName(Identifier one, Identifier other) {
    return one.value().equals(other.value());
  }

  /** What the column holds until now. */
  public Optional<TypeName> type() {
    return column.flatMap(Column::type);
  }

  /** The column as it was before the migration began. */
  public Optional<Column> atStart(Step step) {
    return step.beforeMigration().table(table).flatMap(t -> t.column(name));
  }

  /** The column as it is when the migration has ended. */
  public Optional<Column> atEnd(Step step) {
    return step.afterMigration().table(table).flatMap(t -> t.column(name));
  }

  /** The column's name for SQL. */
  public String sql() {
    return quoted(name);
  }

  /** The table's name for SQL. */
  public String tableSql() {
    return quoted(table);
  }

  /** As in messages: {@code orders.total}. */
  @Override
  public String toString() {
    return table + "." + name;
  }
}
