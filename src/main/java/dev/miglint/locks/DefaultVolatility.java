package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import dev.miglint.schema.Routine;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineStatement.Volatility;
import java.util.List;
import java.util.Optional;

/**
 * Whether a default has the same value for every row, so that a new column needs no rewrite
 * (manual, ALTER TABLE, Notes). Operators, casts and CURRENT_TIMESTAMP with its like are never
 * volatile; functions decide.
 */
final class DefaultVolatility {

  private final Situation situation;

  DefaultVolatility(Situation situation) {
    this.situation = situation;
  }

  /**
   * What was found out.
   *
   * @param volatileCall the function that makes it volatile
   * @param unknownCall a function of which nothing is known
   */
  record Verdict(Optional<String> volatileCall, Optional<String> unknownCall) {

    boolean isVolatile() {
      return volatileCall.isPresent();
    }
  }

  Verdict of(Expression expression) {
    Optional<String> volatileCall = Optional.empty();
    Optional<String> unknownCall = Optional.empty();
    for (FunctionCall call : Expressions.all(FunctionCall.class, expression)) {
      Optional<Volatility> volatility = of(call);
      if (volatility.isEmpty() && unknownCall.isEmpty()) {
        unknownCall = Optional.of(call.name() + "()");
      }
      if (volatility.filter(Volatility.VOLATILE::equals).isPresent() && volatileCall.isEmpty()) {
        volatileCall = Optional.of(call.name() + "()");
      }
    }
    return new Verdict(volatileCall, unknownCall);
  }

  /** Empty for a function that is neither built in nor made by the history. */
  Optional<Volatility> of(FunctionCall call) {
    QualifiedName name = call.name();
    boolean maybeBuiltIn = name.schema().map("pg_catalog"::equals).orElse(true);
    if (maybeBuiltIn) {
      Optional<Volatility> builtIn =
          BuiltIns.INSTANCE.volatility(name.name(), call.arguments().size(), situation.target());
      if (builtIn.isPresent()) {
        return builtIn;
      }
    }
    List<Routine> routines = situation.before().routines(name);
    if (routines.isEmpty()) {
      return BuiltIns.INSTANCE.extensionVolatility(name.name());
    }
    List<Routine> sameCount =
        routines.stream()
            .filter(routine -> routine.argumentTypes().size() == call.arguments().size())
            .toList();
    // A call with default arguments or VARIADIC matches none by count: then all are candidates.
    return (sameCount.isEmpty() ? routines : sameCount)
        .stream().map(Routine::volatility).reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** The sequences that nextval('…') of an expression reads. */
  List<RelationName> sequences(Expression expression) {
    return Expressions.all(FunctionCall.class, expression).stream()
        .filter(call -> call.name().name().equals("nextval"))
        .flatMap(call -> call.arguments().stream().limit(1))
        .flatMap(argument -> Expressions.all(Literal.class, argument).stream())
        .filter(literal -> literal.kind() == LiteralKind.STRING)
        .map(this::sequence)
        .toList();
  }

  private RelationName sequence(Literal literal) {
    String text = literal.value().replace("\"", "");
    int dot = text.indexOf('.');
    QualifiedName name =
        dot < 0
            ? QualifiedName.of(text, literal.span())
            : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1), literal.span());
    return situation.resolve(name);
  }

  /** The constant NULL, cast or not: existing rows get no value from it. */
  static boolean isNull(Expression expression) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return inner instanceof Literal literal && literal.kind() == LiteralKind.NULL;
  }
}
