package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression that the server evaluates or stores when a statement runs.
 *
 * @param type what it has to become: that of the column it is for
 * @param table whose columns it may name
 */
public record TypedExpression(
    Expression expression, Optional<TypeName> type, Optional<Table> table) {

  /**
   * The expressions of a statement; not those of views and routines, which nobody evaluates yet.
   */
  public static List<TypedExpression> in(Statement statement, Schema schema) {
    List<TypedExpression> found = new ArrayList<>();
    if (statement instanceof Insert insert) {
      Optional<Table> table = schema.table(insert.table());
      List<String> columns =
          insert.columns().isEmpty()
              ? table.map(t -> t.columns().stream().map(Column::name).toList()).orElse(List.of())
              : insert.columns().stream().map(Identifier::value).toList();
      insert.source().ifPresent(query -> addRows(query.rows(), columns, table, found));
      insert.source().ifPresent(query -> addAll(query.expressions(), Optional.empty(), found));
      addAll(insert.reads().expressions(), table, found);
    } else if (statement instanceof Update update) {
      Optional<Table> table = schema.table(update.table());
      for (Assignment assignment : update.assignments()) {
        Optional<TypeName> type = typeOf(table, assignment.column().value());
        found.add(new TypedExpression(assignment.value(), type, table));
      }
      addAll(update.reads().expressions(), table, found);
      update.where().ifPresent(e -> addAll(List.of(e), table, found));
    } else if (statement instanceof Delete delete) {
      Optional<Table> table = schema.table(delete.table());
      delete.where().ifPresent(e -> addAll(List.of(e), table, found));
    } else if (statement instanceof Select select) {
      List<QualifiedName> relations =
          select.query().relations().stream().map(r -> r.name()).toList();
      Optional<Table> table =
          relations.size() == 1 ? schema.table(relations.get(0)) : Optional.empty();
      addAll(select.query().expressions(), table, found);
    } else if (statement instanceof CreateIndex create) {
      create.predicate().ifPresent(e -> addAll(List.of(e), schema.table(create.table()), found));
    }
    addDefinitions(statement, schema, found);
    return found;
  }

  private static void addRows(
      List<List<Expression>> rows,
      List<String> columns,
      Optional<Table> table,
      List<TypedExpression> found) {
    for (List<Expression> row : rows) {
      for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
        found.add(new TypedExpression(row.get(i), typeOf(table, columns.get(i)), table));
      }
    }
  }

  private static void addDefinitions(
      Statement statement, Schema schema, List<TypedExpression> found) {
    if (statement instanceof AlterTable alter) {
      Optional<Table> table = schema.table(alter.name());
      for (AlterAction action : alter.actions()) {
        if (action instanceof SetDefault set) {
          Optional<TypeName> type = typeOf(table, set.column().value());
          found.add(new TypedExpression(set.expression(), type, table));
        }
      }
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      Optional<Table> table = schema.table(placed.table());
      if (placed.constraint() instanceof Default standard) {
        found.add(
            new TypedExpression(
                standard.expression(), placed.column().flatMap(c -> c.type()), table));
      } else if (placed.constraint() instanceof Check check) {
        found.add(new TypedExpression(check.expression(), Optional.empty(), table));
      }
    }
  }

  private static void addAll(
      List<Expression> expressions, Optional<Table> table, List<TypedExpression> found) {
    expressions.forEach(e -> found.add(new TypedExpression(e, Optional.empty(), table)));
  }

  private static Optional<TypeName> typeOf(Optional<Table> table, String column) {
    return table.flatMap(t -> t.column(column)).flatMap(Column::type);
  }
}
