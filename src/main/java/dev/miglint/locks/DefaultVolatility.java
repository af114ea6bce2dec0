package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import dev.miglint.schema.Routine;
import dev.miglint.server.BuiltInFunctions;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a default has the same value for every row, so that a new column needs no rewrite
 * (manual, ALTER TABLE, Notes). Operators, casts and CURRENT_TIMESTAMP with its like are never
 * volatile; functions decide.
 */
final class DefaultVolatility {

  private static final Set<String> SEQUENCE_CALLS = Set.of("nextval", "setval");

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
    Optional<String> unknownCall = Optional.empty();
    for (FunctionCall call : Expressions.all(FunctionCall.class, simplified(expression))) {
      Optional<Volatility> volatility = of(call);
      if (volatility.isEmpty() && unknownCall.isEmpty()) {
        unknownCall = Optional.of(call.name() + "()");
      }
      if (volatility.filter(Volatility.VOLATILE::equals).isPresent()) {
        return new Verdict(Optional.of(call.name() + "()"), Optional.empty());
      }
    }
    return new Verdict(Optional.empty(), unknownCall);
  }

  /** From 12 on the server drops branches that constants decide before it looks for functions. */
  private Expression simplified(Expression expression) {
    if (!situation.atLeast(12)
        || !(expression instanceof Composite composite)
        || composite.children().isEmpty()) {
      return expression;
    }
    Expression first = composite.children().get(0);
    if (composite.kind().equals("CoalesceExpr")
        && first instanceof Literal literal
        && literal.kind() != LiteralKind.NULL) {
      return first;
    }
    if (composite.kind().equals("CaseExpr") && first instanceof Composite when) {
      boolean always =
          when.children().size() == 2
              && when.children().get(0) instanceof Literal condition
              && condition.kind() == LiteralKind.BOOLEAN
              && condition.value().equals("true");
      return always ? simplified(when.children().get(1)) : expression;
    }
    return expression;
  }

  /** Empty for a function that is neither built in nor made by the history. */
  Optional<Volatility> of(FunctionCall call) {
    QualifiedName name = call.name();
    boolean maybeBuiltIn = name.schema().map("pg_catalog"::equals).orElse(true);
    if (maybeBuiltIn) {
      Optional<Volatility> builtIn =
          BuiltInFunctions.volatility(name.name(), call.arguments().size(), situation.target());
      if (builtIn.isPresent()) {
        return builtIn;
      }
    }
    List<Routine> routines = situation.before().routines(name);
    if (routines.isEmpty()) {
      return BuiltInFunctions.extensionVolatility(
          name.name(), call.arguments().size(), situation.target());
    }
    List<Routine> sameCount =
        routines.stream()
            .filter(routine -> routine.argumentTypes().size() == call.arguments().size())
            .toList();
    // A call with default arguments or VARIADIC matches none by count: then all are candidates.
    return (sameCount.isEmpty() ? routines : sameCount)
        .stream().map(this::of).reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** A function in SQL is replaced by its body from 12 on, whatever it says of itself. */
  private Volatility of(Routine routine) {
    boolean inlined =
        situation.atLeast(12)
            && routine.language().equals("sql")
            && !routine.securityDefiner()
            && !routine.strict()
            && routine.settings().isEmpty();
    if (!inlined || routine.volatility() != Volatility.VOLATILE || routine.body().isEmpty()) {
      return routine.volatility();
    }
    List<Statement> statements =
        routine.body().get().statements().stream().map(BodyStatement::statement).toList();
    boolean oneValue =
        statements.size() == 1
            && statements.get(0) instanceof Select select
            && select.query().relations().isEmpty()
            && select.query().columns().size() == 1;
    if (!oneValue) {
      return routine.volatility();
    }
    Expression value = ((Select) statements.get(0)).query().columns().get(0).expression();
    Verdict verdict = new DefaultVolatility(situation).of(value);
    return verdict.isVolatile() || verdict.unknownCall().isPresent()
        ? Volatility.VOLATILE
        : Volatility.STABLE;
  }

  /** The sequences that nextval('…') or setval('…') of an expression changes. */
  List<RelationName> sequences(Expression expression) {
    List<RelationName> sequences = new ArrayList<>();
    for (FunctionCall call : Expressions.all(FunctionCall.class, expression)) {
      if (SEQUENCE_CALLS.contains(call.name().name()) && !call.arguments().isEmpty()) {
        for (Literal literal : Expressions.all(Literal.class, call.arguments().get(0))) {
          if (literal.kind() == LiteralKind.STRING) {
            sequences.add(sequence(literal));
          }
        }
      }
    }
    return sequences;
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
