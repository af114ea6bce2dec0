package dev.miglint.locks;

import dev.miglint.schema.Constraint;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Constraints that prove that a column has no nulls. A CHECK passes where it is null, so that a
 * comparison proves nothing; an IS NOT NULL does, alone or joined by AND (manual, ALTER TABLE, SET
 * NOT NULL; from PostgreSQL 12 on).
 */
final class NotNullProof {

  private NotNullProof() {}

  /** The name of a valid constraint that proves it. */
  static Optional<String> of(String column, Stream<Constraint> constraints) {
    return constraints
        .filter(constraint -> constraint.kind() == Constraint.Kind.CHECK)
        .filter(constraint -> constraint.valid() && constraint.enforced())
        .filter(constraint -> constraint.expression().filter(e -> implies(e, column)).isPresent())
        .map(Constraint::name)
        .findFirst();
  }

  static boolean implies(Expression condition, String column) {
    if (condition instanceof NullTest test) {
      return test.not() && isColumn(test.operand(), column);
    }
    if (condition instanceof Operation operation
        && operation.operator().equals("IS DISTINCT FROM")) {
      return operation.operands().stream().anyMatch(DefaultVolatility::isNull)
          && operation.operands().stream().anyMatch(operand -> isColumn(operand, column));
    }
    if (condition instanceof BooleanOperation operation) {
      if (operation.connective() == Connective.NOT) {
        return operation.operands().get(0) instanceof NullTest test
            && !test.not()
            && isColumn(test.operand(), column);
      }
      return operation.connective() == Connective.AND
          ? operation.operands().stream().anyMatch(operand -> implies(operand, column))
          : operation.operands().stream().allMatch(operand -> implies(operand, column));
    }
    return false;
  }

  static boolean isColumn(Expression expression, String column) {
    return expression instanceof ColumnReference reference
        && reference.column().filter(column::equals).isPresent();
  }
}
