package dev.miglint.lint;

import dev.miglint.schema.Relation;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type that a statement gives to a column of a table that lasts.
 *
 * @param definition the whole column; absent where only its type changes
 */
public record ColumnType(
    QualifiedName table, Identifier column, TypeName type, Optional<ColumnDefinition> definition) {

  /**
   * What CREATE TABLE, ADD COLUMN and ALTER COLUMN TYPE write. Foreign tables have the types of
   * another server, and temporary ones end with the session: both are left out.
   */
  public static List<ColumnType> in(Step step) {
    List<ColumnType> found = new ArrayList<>();
    if (step.statement() instanceof CreateTable create
        && !create.foreign()
        && create.persistence() != Persistence.TEMPORARY) {
      create.columns().forEach(column -> add(create.name(), column, found));
    } else if (step.statement() instanceof AlterTable alter && isLasting(alter, step)) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AddColumn added) {
          add(alter.name(), added.column(), found);
        } else if (action instanceof AlterColumnType change) {
          found.add(new ColumnType(alter.name(), change.column(), change.type(), Optional.empty()));
        }
      }
    }
    return found;
  }

  private static boolean isLasting(AlterTable alter, Step step) {
    Optional<Relation> relation = step.before().relation(alter.name());
    return alter.kind() == ObjectKind.TABLE
        && relation
            .filter(r -> r instanceof Table t && (t.isTemporary() || t.isForeign()))
            .isEmpty();
  }

  private static void add(QualifiedName table, ColumnDefinition column, List<ColumnType> found) {
    column
        .type()
        .ifPresent(
            type -> found.add(new ColumnType(table, column.name(), type, Optional.of(column))));
  }

  /** One of these built-in types, in its internal name, alone or as an array's element. */
  public boolean isOne(Set<String> names) {
    return type.schema().isEmpty() && names.contains(type.name());
  }

  /** The number in parentheses behind the type. */
  public Optional<String> length() {
    return type.modifiers().stream().findFirst();
  }

  /** As in messages: {@code orders.total}. */
  public String words() {
    return table + "." + column;
  }

  /** The column with another type, for SQL; an array stays one. */
  public String sqlAs(String other) {
    return Identifiers.quoted(column.value()) + " " + other + "[]".repeat(type.arrayDimensions());
  }
}
