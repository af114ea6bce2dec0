package dev.miglint.lint;

import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a WHERE leaves of a table's rows, as far as its text tells. */
public final class RowFilter {

  /** Names that columns have by which single rows are picked, where the history shows no key. */
  private static final Set<String> KEY_NAMES =
      Set.of("id", "uuid", "guid", "key", "code", "name", "slug", "email", "username");

  private static final Set<String> PICKING = Set.of("=", "IN", "= ANY", "BETWEEN", "<", "<=");

  private RowFilter() {}

  /** What a condition without columns comes to, by the rules of NULL; OPEN where it has some. */
  private enum Truth {
    TRUE,
    FALSE,
    NULL,
    OPEN;

    static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }

    Truth not() {
      return switch (this) {
        case TRUE -> FALSE;
        case FALSE -> TRUE;
        default -> this;
      };
    }
  }

  /** No condition, or one that holds for every row: TRUE, 1 = 1, NOT FALSE. */
  public static boolean passesAll(Optional<Expression> where) {
    return where.map(RowFilter::truth).orElse(Truth.TRUE) == Truth.TRUE;
  }

  private static Truth truth(Expression condition) {
    if (condition instanceof Literal literal) {
      return switch (literal.kind()) {
        case BOOLEAN -> Truth.of(literal.value().equals("true"));
        case NULL -> Truth.NULL;
        default -> Truth.OPEN;
      };
    }
    if (condition instanceof NullTest test && test.operand() instanceof Literal literal) {
      return Truth.of((literal.kind() == LiteralKind.NULL) != test.not());
    }
    if (condition instanceof BooleanOperation operation) {
      List<Truth> operands = operation.operands().stream().map(RowFilter::truth).toList();
      return switch (operation.connective()) {
        case NOT -> operands.get(0).not();
        case AND -> first(operands, Truth.FALSE, Truth.OPEN, Truth.NULL).orElse(Truth.TRUE);
        case OR -> first(operands, Truth.TRUE, Truth.OPEN, Truth.NULL).orElse(Truth.FALSE);
      };
    }
    return condition instanceof Operation operation
            && operation.operands().size() == 2
            && operation.operands().get(0) instanceof Literal one
            && operation.operands().get(1) instanceof Literal other
        ? compared(operation.operator(), one, other)
        : Truth.OPEN;
  }

  /** What decides, in this order. */
  private static Optional<Truth> first(List<Truth> operands, Truth... order) {
    return Stream.of(order).filter(operands::contains).findFirst();
  }

  /** Literals of two kinds may be equal after a conversion. */
  private static Truth compared(String operator, Literal one, Literal other) {
    if (one.kind() != other.kind() || one.kind() == LiteralKind.NULL) {
      return Truth.OPEN;
    }
    boolean same = one.value().equals(other.value());
    return switch (operator) {
      case "=" -> Truth.of(same);
      case "<>", "!=" -> Truth.of(same).not();
      default -> Truth.OPEN;
    };
  }

  /** Picks rows by values of a key that are written out, or a range of it that has an end. */
  public static boolean picksByKey(Collection<Expression> conditions, Optional<Table> table) {
    return conditions.stream().anyMatch(condition -> picksByKey(condition, table));
  }

  private static boolean picksByKey(Expression condition, Optional<Table> table) {
    if (condition instanceof BooleanOperation operation
        && operation.connective() != Connective.NOT) {
      return operation.connective() == Connective.AND
          ? operation.operands().stream().anyMatch(operand -> picksByKey(operand, table))
          : operation.operands().stream().allMatch(operand -> picksByKey(operand, table));
    }
    return condition instanceof Operation operation
        && PICKING.contains(operation.operator())
        && operation.operands().stream().anyMatch(operand -> isKey(operand, table))
        && operation.operands().stream()
            .allMatch(
                operand ->
                    isKey(operand, table)
                        || isWrittenOut(operand)
                        || (operation.operator().equals("=") && isOneValue(operand)));
  }

  private static boolean isKey(Expression operand, Optional<Table> table) {
    if (operand instanceof FunctionCall call && call.arguments().size() == 1) {
      return isKey(call.arguments().get(0), table); // lower(email) = '…'
    }
    return operand instanceof ColumnReference reference
        && reference.column().filter(column -> isKey(column, table)).isPresent();
  }

  private static boolean isKey(String column, Optional<Table> table) {
    return KEY_NAMES.contains(column)
        || table.stream()
            .flatMap(t -> t.constraints().stream())
            .anyMatch(constraint -> constraint.isKey() && constraint.columns().contains(column));
  }

  /** {@code (SELECT …)} gives one value, whatever it looks at. */
  private static boolean isOneValue(Expression value) {
    return value instanceof SubQuery query && query.operand().isEmpty();
  }

  private static boolean isWrittenOut(Expression value) {
    return Expressions.all(ColumnReference.class, value).isEmpty()
        && Expressions.all(SubQuery.class, value).isEmpty();
  }
}
