package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/**
 * The types of expressions about one table, as far as they can be told: columns, casts, constants
 * and the commonest functions.
 */
public final class ExpressionTypes {

  private final Optional<Table> table;

  public ExpressionTypes(Optional<Table> table) {
    this.table = table;
  }

  /** Empty where the type is not known; a string constant takes the type that is asked of it. */
  public Optional<TypeName> of(Expression expression) {
    if (expression instanceof TypeCast cast) {
      return Optional.of(cast.type());
    }
    if (expression instanceof ColumnReference reference) {
      return reference
          .column()
          .flatMap(column -> table.flatMap(t -> t.column(column)))
          .flatMap(Column::type);
    }
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    return function(expression).map(name -> TypeName.of(name, expression.span()));
  }

  private static Optional<TypeName> literal(Literal literal) {
    Optional<String> name =
        switch (literal.kind()) {
          case INTEGER -> Optional.of("int4");
          case FLOAT -> Optional.of("numeric");
          case BOOLEAN -> Optional.of("bool");
          case BIT_STRING -> Optional.of("bit");
          case STRING, NULL -> Optional.empty();
        };
    return name.map(type -> TypeName.of(type, literal.span()));
  }

  private Optional<String> function(Expression expression) {
    if (expression instanceof ValueFunction value) {
      return switch (value.name()) {
        case "current_timestamp" -> Optional.of("timestamptz");
        case "localtimestamp" -> Optional.of("timestamp");
        case "current_date" -> Optional.of("date");
        case "current_time" -> Optional.of("timetz");
        case "localtime" -> Optional.of("time");
        default -> Optional.empty();
      };
    }
    if (!(expression instanceof FunctionCall call)
        || !call.name().schema().map("pg_catalog"::equals).orElse(true)) {
      return Optional.empty();
    }
    return switch (call.name().name()) {
      case "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp" ->
          Optional.of("timestamptz");
      case "to_timestamp", "make_timestamptz" -> Optional.of("timestamptz");
      case "gen_random_uuid", "uuidv4", "uuidv7" -> Optional.of("uuid");
      case "date", "to_date" -> Optional.of("date");
      case "upper", "lower", "concat", "to_char" -> Optional.of("text");
      case "timezone" -> atTimeZone(call);
      default -> Optional.empty();
    };
  }

  /** AT TIME ZONE gives the other one of the two kinds of timestamps. */
  private Optional<String> atTimeZone(FunctionCall call) {
    if (call.arguments().size() != 2) {
      return Optional.empty();
    }
    return of(call.arguments().get(1))
        .flatMap(
            type ->
                switch (type.name()) {
                  case "timestamptz" -> Optional.of("timestamp");
                  case "timestamp" -> Optional.of("timestamptz");
                  default -> Optional.empty();
                });
  }
}
