package dev.miglint.lint;

import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition is in a row in which new columns hold what they hold at first, in three-valued
 * logic; where it hangs on anything else, that is not known.
 *
 * @param values of the new columns: NULL or a constant
 */
public record NewColumnsTruth(Map<String, Literal> values) {

  private sealed interface Value {}

  private record Known(Literal literal) implements Value {}

  private enum Other implements Value {
    NULL,
    TRUE,
    FALSE,
    /** Not NULL, but what it is is not known. */
    SOME,
    UNKNOWN
  }

  private static final Set<String> INTEGERS = Set.of("int", "int4", "integer");

  public NewColumnsTruth {
    values = Map.copyOf(values);
  }

  /** What the columns that the statement adds hold in every row, where that is a constant. */
  public static NewColumnsTruth of(Step step) {
    Map<String, Literal> values = new HashMap<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      ColumnDefinition column = change.action().column();
      if (!change.action().ifNotExists()) {
        value(column, step).ifPresent(value -> values.put(column.name().value(), value));
      }
    }
    return new NewColumnsTruth(values);
  }

  private static Optional<Literal> value(ColumnDefinition column, Step step) {
    boolean own =
        column.isSerial()
            || column.constraint(Identity.class).isPresent()
            || column.constraint(Generated.class).isPresent()
            || column.type().flatMap(step.before()::type).isPresent();
    if (own) {
      return Optional.empty(); // A domain may have a default.
    }
    Optional<Expression> written = column.constraint(Default.class).map(Default::expression);
    return written.isEmpty()
        ? Optional.of(new Literal(LiteralKind.NULL, "", column.span()))
        : written.filter(Literal.class::isInstance).map(Literal.class::cast);
  }

  /** False for certain; a CHECK lets NULL pass. */
  public boolean isFalse(Expression condition) {
    return value(condition) == Other.FALSE;
  }

  private Value value(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    if (expression instanceof ColumnReference column) {
      Literal value = column.column().map(values::get).orElse(null);
      return value == null ? Other.UNKNOWN : literal(value);
    }
    if (expression instanceof TypeCast cast) {
      return cast(cast);
    }
    if (expression instanceof NullTest test) {
      Value operand = value(test.operand());
      return operand == Other.UNKNOWN ? operand : truth((operand == Other.NULL) != test.not());
    }
    if (expression instanceof BooleanOperation operation) {
      return connected(operation);
    }
    if (expression instanceof FunctionCall call) {
      return counted(call);
    }
    return expression instanceof Operation operation ? compared(operation) : Other.UNKNOWN;
  }

  private static Value literal(Literal literal) {
    if (literal.kind() == LiteralKind.BOOLEAN) {
      return truth(literal.value().equals("true"));
    }
    if (literal.kind() == LiteralKind.NULL) {
      return Other.NULL;
    }
    return literal.kind() == LiteralKind.INTEGER ? new Known(literal) : Other.SOME;
  }

  private static Value truth(boolean value) {
    return value ? Other.TRUE : Other.FALSE;
  }

  private Value cast(TypeCast cast) {
    Value operand = value(cast.operand());
    boolean toInteger = INTEGERS.contains(cast.type().name()) && !cast.type().isArray();
    if (toInteger && (operand == Other.TRUE || operand == Other.FALSE)) {
      return number(operand == Other.TRUE ? 1 : 0, cast);
    }
    return operand == Other.NULL || operand == Other.UNKNOWN ? operand : Other.SOME;
  }

  private static Value number(long value, Expression at) {
    return new Known(new Literal(LiteralKind.INTEGER, String.valueOf(value), at.span()));
  }

  private Value connected(BooleanOperation operation) {
    List<Value> operands = operation.operands().stream().map(this::value).toList();
    return switch (operation.connective()) {
      case AND -> decided(operands, Other.FALSE, Other.TRUE);
      case OR -> decided(operands, Other.TRUE, Other.FALSE);
      case NOT -> {
        Value only = operands.get(0);
        boolean known = only == Other.TRUE || only == Other.FALSE;
        yield known ? truth(only == Other.FALSE) : only == Other.NULL ? only : Other.UNKNOWN;
      }
    };
  }

  /** One operand decides; otherwise all must be known. */
  private static Value decided(List<Value> operands, Other deciding, Other neutral) {
    if (operands.contains(deciding)) {
      return deciding;
    }
    if (operands.stream().anyMatch(v -> v != Other.NULL && v != neutral)) {
      return Other.UNKNOWN;
    }
    return operands.contains(Other.NULL) ? Other.NULL : neutral;
  }

  private Value counted(FunctionCall call) {
    String name = call.name().name();
    List<Value> arguments = call.arguments().stream().map(this::value).toList();
    boolean counts = name.equals("num_nonnulls") || name.equals("num_nulls");
    if (!counts || arguments.contains(Other.UNKNOWN)) {
      return Other.UNKNOWN;
    }
    long nulls = arguments.stream().filter(v -> v == Other.NULL).count();
    return number(name.equals("num_nulls") ? nulls : arguments.size() - nulls, call);
  }

  private Value compared(Operation operation) {
    if (operation.operands().size() != 2) {
      return Other.UNKNOWN;
    }
    Value left = value(operation.operands().get(0));
    Value right = value(operation.operands().get(1));
    if (!(left instanceof Known one) || !(right instanceof Known other)) {
      return Other.UNKNOWN; // With NULL it may be NULL, which passes.
    }
    BigInteger first = new BigInteger(one.literal().value());
    BigInteger second = new BigInteger(other.literal().value());
    int order = first.compareTo(second);
    return switch (operation.operator()) {
      case "=" -> truth(order == 0);
      case "<>", "!=" -> truth(order != 0);
      case "<" -> truth(order < 0);
      case "<=" -> truth(order <= 0);
      case ">" -> truth(order > 0);
      case ">=" -> truth(order >= 0);
      case "+" -> number(first.add(second).longValue(), operation);
      default -> Other.UNKNOWN;
    };
  }
}
