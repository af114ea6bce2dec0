package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions, procedures and DO blocks. */
public sealed interface RoutineStatement extends Statement {

  /** What a function promises about its results; VOLATILE where nothing is said. */
  enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE
  }

  /**
   * A parameter, or a column of RETURNS TABLE.
   *
   * @param mode IN, OUT, INOUT, VARIADIC or TABLE
   */
  record Parameter(
      Optional<String> name, TypeName type, String mode, Optional<Expression> defaultValue) {}

  /**
   * CREATE FUNCTION, CREATE PROCEDURE.
   *
   * @param settings SET clauses: name to value
   * @param body absent for C and internal functions
   */
  record CreateFunction(
      QualifiedName name,
      boolean procedure,
      boolean replace,
      List<Parameter> parameters,
      Optional<TypeName> returns,
      String language,
      Volatility volatility,
      boolean securityDefiner,
      boolean strict,
      Map<String, String> settings,
      Optional<RoutineBody> body,
      Span span)
      implements RoutineStatement {
    public CreateFunction {
      parameters = List.copyOf(parameters);
      settings = Map.copyOf(settings);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER FUNCTION, PROCEDURE, ROUTINE with options; absent options stay as they are.
   *
   * @param settings SET clauses: name to value
   * @param reset the names of RESET clauses; RESET ALL is {@code all}
   */
  record AlterFunction(
      QualifiedName name,
      Optional<List<TypeName>> arguments,
      Optional<Volatility> volatility,
      Optional<Boolean> securityDefiner,
      Optional<Boolean> strict,
      Map<String, String> settings,
      List<String> reset,
      Span span)
      implements RoutineStatement {
    public AlterFunction {
      arguments = arguments.map(List::copyOf);
      settings = Map.copyOf(settings);
      reset = List.copyOf(reset);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DO. */
  record DoBlock(String language, RoutineBody body, Span span) implements RoutineStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CALL. */
  record Call(Expression.FunctionCall call, Span span) implements RoutineStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
