package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.schema.Moment;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;

/**
 * The columns that a statement writes for a table.
 *
 * @param creation the table's name as written where it is created; empty where columns are added
 * @param table the name that it has then
 * @param created when the table was
 */
public record WrittenColumns(
    Migration migration,
    Optional<QualifiedName> creation,
    RelationName table,
    Moment created,
    List<Identifier> columns) {

  public WrittenColumns {
    columns = List.copyOf(columns);
  }

  /** Those of CREATE TABLE, with or without any, and of ALTER TABLE that adds some. */
  public static Optional<WrittenColumns> in(Step step) {
    if (step.statement() instanceof CreateTable create) {
      return of(step, Optional.of(create.name()), create.name(), names(create.columns()));
    }
    if (step.statement() instanceof AlterTable alter) {
      List<ColumnDefinition> added =
          alter.actions().stream()
              .filter(AddColumn.class::isInstance)
              .map(action -> ((AddColumn) action).column())
              .toList();
      return added.isEmpty()
          ? Optional.empty()
          : of(step, Optional.empty(), alter.name(), names(added));
    }
    return Optional.empty();
  }

  private static List<Identifier> names(List<ColumnDefinition> columns) {
    return columns.stream().map(ColumnDefinition::name).toList();
  }

  private static Optional<WrittenColumns> of(
      Step step, Optional<QualifiedName> creation, QualifiedName name, List<Identifier> columns) {
    RelationName now = step.after().resolve(name);
    return step.after()
        .table(now)
        .map(t -> new WrittenColumns(step.migration(), creation, now, t.created(), columns));
  }
}
