package dev.miglint.server;

import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an expression may have another value tomorrow for the same row (manual, section 36.7).
 * Only what is certain is said: SQL functions are inlined by the server, so that their own word
 * does not count.
 */
public final class Mutability {

  private static final Set<String> COMPARISONS = Set.of("<", "<=", "=", "<>", ">=", ">");

  private final Schema schema;
  private final Casts casts;
  private final ExpressionTypes types;

  public Mutability(Schema schema, Optional<Table> table) {
    this.schema = schema;
    this.casts = new Casts(schema);
    this.types = new ExpressionTypes(table);
  }

  /** A part that changes, in words: {@code now()}, {@code the cast from date to text}. */
  public Optional<String> of(Expression expression) {
    return Expressions.all(Expression.class, expression).stream()
        .flatMap(part -> changing(part).stream())
        .findFirst();
  }

  private Optional<String> changing(Expression part) {
    if (part instanceof ValueFunction value) {
      return Optional.of(value.name().toUpperCase(Locale.ROOT));
    }
    if (part instanceof FunctionCall call) {
      return isMutable(call) ? Optional.of(call.name() + "()") : Optional.empty();
    }
    if (part instanceof TypeCast cast && !(cast.operand() instanceof Literal)) {
      return types
          .of(cast.operand())
          .filter(from -> isMutable(from, cast.type()))
          .map(from -> "the cast from %s to %s".formatted(from, cast.type()));
    }
    if (part instanceof Operation operation && operation.operands().size() == 2) {
      Optional<TypeName> left = types.of(operation.operands().get(0));
      Optional<TypeName> right = types.of(operation.operands().get(1));
      boolean mutable =
          left.isPresent()
              && right.isPresent()
              && isMutable(operation.operator(), left.get().name(), right.get().name());
      return mutable
          ? Optional.of("%s %s %s".formatted(left.get(), operation.operator(), right.get()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isMutable(FunctionCall call) {
    QualifiedName name = call.name();
    List<Routine> own = schema.routines(name);
    if (!own.isEmpty()) {
      return own.stream()
          .allMatch(
              routine ->
                  routine.volatility() != Volatility.IMMUTABLE
                      && routine.language().equals("plpgsql"));
    }
    boolean builtIn = name.schema().map("pg_catalog"::equals).orElse(true);
    return builtIn
        && BuiltInFunctions.isMutable(
            name.name(), call.arguments().stream().map(types::of).toList());
  }

  private boolean isMutable(TypeName from, TypeName to) {
    Optional<TypeName> source = casts.base(from);
    Optional<TypeName> target = casts.base(to);
    if (source.isEmpty() || target.isEmpty() || source.get().sameBase(target.get())) {
      return false;
    }
    TypeName one = source.get();
    TypeName other = target.get();
    if (isText(one)) {
      // A string is read by the type's input function.
      return other.isArray()
          || casts.isEnum(other)
          || (casts.isBuiltIn(other) && BuiltInTypes.hasMutableInput(other.name()));
    }
    if (isText(other)) {
      // A value is written by its type's output function.
      return one.isArray()
          || casts.isEnum(one)
          || (casts.isBuiltIn(one) && BuiltInTypes.hasMutableOutput(one.name()));
    }
    return !one.isArray()
        && !other.isArray()
        && casts.isBuiltIn(one)
        && casts.isBuiltIn(other)
        && BuiltInCasts.isMutable(one.name(), other.name());
  }

  private boolean isText(TypeName type) {
    return !type.isArray() && casts.isBuiltIn(type) && BuiltInTypes.isText(type.name());
  }

  /** Days and months are as long as the session's time zone says. */
  private static boolean isMutable(String operator, String left, String right) {
    boolean zoned = left.equals("timestamptz") || right.equals("timestamptz");
    boolean other = isDateOrTimestamp(left) || isDateOrTimestamp(right);
    return zoned
        && ((COMPARISONS.contains(operator) && other)
            || (operator.equals("+") && (left.equals("interval") || right.equals("interval")))
            || (operator.equals("-") && right.equals("interval")));
  }

  private static boolean isDateOrTimestamp(String type) {
    return type.equals("date") || type.equals("timestamp");
  }
}
