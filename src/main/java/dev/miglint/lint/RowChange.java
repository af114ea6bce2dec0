package dev.miglint.lint;

import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import java.util.Optional;

/** A statement that changes rows, and whether it may go over many of them. */
public record RowChange(Step step) {

  /**
   * It may change many rows, or read many to find them, of tables that were there before: a change
   * whose rows are given by the values of a key, and rows that stand in the file, are few.
   */
  public boolean takesLong() {
    Statement statement = step.statement();
    if (statement instanceof Update update) {
      return isInUse(update.table()) && !isPinned(update.where());
    }
    if (statement instanceof Delete delete) {
      return isInUse(delete.table()) && !isPinned(delete.where());
    }
    if (statement instanceof Merge merge) {
      return isInUse(merge.table());
    }
    if (statement instanceof Insert insert) {
      return insert.source().filter(this::readsTables).isPresent();
    }
    if (statement instanceof Copy copy) {
      return copy.from() && copy.data().isEmpty();
    }
    if (statement instanceof CreateTableAs create) {
      return create.withData() && readsTables(create.query());
    }
    return statement instanceof CreateMaterializedView view
        && view.withData()
        && readsTables(view.query());
  }

  private boolean isInUse(QualifiedName name) {
    return Impact.hasRowsInUse(step.before().resolve(name), step);
  }

  private boolean readsTables(Query query) {
    return query.relations().stream().anyMatch(reference -> isInUse(reference.name()))
        && query.expressions().stream().noneMatch(part -> isPinned(Optional.of(part)));
  }

  /** Some part of the condition says which rows by the values of a key. */
  private static boolean isPinned(Optional<Expression> where) {
    if (where.isEmpty()) {
      return false;
    }
    if (where.get() instanceof BooleanOperation operation
        && operation.connective() == Connective.AND) {
      return operation.operands().stream().anyMatch(part -> isPinned(Optional.of(part)));
    }
    return where.get() instanceof Operation operation
        && (operation.operator().equals("=") || operation.operator().equals("IN"))
        && operation.operands().get(0) instanceof ColumnReference column
        && column.column().filter(RowChange::isKey).isPresent()
        && operation.operands().stream()
            .skip(1)
            .allMatch(operand -> isLiteral(operand) || isOneValue(operand, operation));
  }

  private static boolean isKey(String column) {
    return column.equals("id") || column.equals("uuid");
  }

  /** {@code = (SELECT …)} is one value, whatever it looks at. */
  private static boolean isOneValue(Expression operand, Operation operation) {
    return operation.operator().equals("=")
        && operand instanceof SubQuery query
        && query.operand().isEmpty();
  }

  private static boolean isLiteral(Expression expression) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return inner instanceof Literal;
  }
}
