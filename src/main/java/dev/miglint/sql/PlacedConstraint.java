package dev.miglint.sql;

import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A constraint together with where a statement writes it.
 *
 * @param table that gets it
 * @param column whose definition it stands in
 * @param ifNotExists it is passed over where its table or column is there already
 */
public record PlacedConstraint(
    QualifiedName table,
    Optional<ColumnDefinition> column,
    ConstraintDefinition constraint,
    boolean ifNotExists) {

  /** Every constraint that CREATE TABLE or ALTER TABLE writes, in columns and on its own. */
  public static List<PlacedConstraint> in(Statement statement) {
    List<PlacedConstraint> found = new ArrayList<>();
    if (statement instanceof CreateTable create) {
      for (ColumnDefinition column : create.columns()) {
        addAll(create.name(), column, create.ifNotExists(), found);
      }
      for (ConstraintDefinition constraint : create.constraints()) {
        found.add(
            new PlacedConstraint(
                create.name(), Optional.empty(), constraint, create.ifNotExists()));
      }
    } else if (statement instanceof AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AddColumn add) {
          addAll(alter.name(), add.column(), add.ifNotExists(), found);
        } else if (action instanceof AddConstraint add) {
          found.add(new PlacedConstraint(alter.name(), Optional.empty(), add.constraint(), false));
        }
      }
    }
    return found;
  }

  private static void addAll(
      QualifiedName table,
      ColumnDefinition column,
      boolean ifNotExists,
      List<PlacedConstraint> found) {
    for (ConstraintDefinition constraint : column.constraints()) {
      found.add(new PlacedConstraint(table, Optional.of(column), constraint, ifNotExists));
    }
  }
}
