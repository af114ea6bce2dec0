package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A value expression, as far as migrations need to be understood: which columns it reads, which
 * functions it calls, which literals it holds, and whether it proves that something is not null or
 * within bounds. Parentheses leave no trace.
 *
 * <p>The server's parser gives most expressions a start only; a span then covers the token at the
 * start (an operator, a name), not the whole expression.
 */
public sealed interface Expression extends Node {

  /** The expressions directly inside, in the order of the text; queries are not entered. */
  List<Expression> children();

  /** {@code a}, {@code t.a}, {@code s.t.a}; with {@code star}: {@code *}, {@code t.*}. */
  record ColumnReference(List<String> parts, boolean star, Span span) implements Expression {
    public ColumnReference {
      parts = List.copyOf(parts);
    }

    /** The column's own name; empty for a star. */
    public Optional<String> column() {
      return star || parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** The alias or table before the column. */
    public Optional<String> qualifier() {
      int index = parts.size() - (star ? 1 : 2);
      return index >= 0 ? Optional.of(parts.get(index)) : Optional.empty();
    }

    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /** What a literal is, before any cast. */
  enum LiteralKind {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    BIT_STRING,
    NULL
  }

  /**
   * A constant; {@code value} without quotes and escapes, {@code true}/{@code false}, or empty for
   * NULL.
   */
  record Literal(LiteralKind kind, String value, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /**
   * A call, also of aggregates and window functions.
   *
   * @param others expressions of FILTER, ORDER BY, WITHIN GROUP and OVER
   */
  record FunctionCall(
      QualifiedName name, List<Expression> arguments, List<Expression> others, Span span)
      implements Expression {
    public FunctionCall {
      arguments = List.copyOf(arguments);
      others = List.copyOf(others);
    }

    @Override
    public List<Expression> children() {
      if (others.isEmpty()) {
        return arguments;
      }
      return java.util.stream.Stream.concat(arguments.stream(), others.stream()).toList();
    }
  }

  /** CURRENT_TIMESTAMP, CURRENT_USER and their like; {@code name} in lower case. */
  record ValueFunction(String name, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /** {@code operand::type}, {@code CAST (operand AS type)}. */
  record TypeCast(Expression operand, TypeName type, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }
  }

  /** The Boolean connectives. */
  enum Connective {
    AND,
    OR,
    NOT
  }

  /** AND and OR over two or more operands, NOT over one. */
  record BooleanOperation(Connective connective, List<Expression> operands, Span span)
      implements Expression {
    public BooleanOperation {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Expression> children() {
      return operands;
    }
  }

  /** {@code operand IS [NOT] NULL}. */
  record NullTest(Expression operand, boolean not, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }
  }

  /**
   * An operator with one or two operands, and what is written with keywords but works like one.
   *
   * @param operator the symbol, or {@code IN}, {@code NOT IN}, {@code BETWEEN}, {@code NOT
   *     BETWEEN}, {@code LIKE}, {@code ILIKE}, {@code SIMILAR TO}, {@code IS DISTINCT FROM}, {@code
   *     IS NOT DISTINCT FROM}, {@code NULLIF}, {@code = ANY}, {@code = ALL} and so on
   * @param operands a list after IN counts as operands two to n
   */
  record Operation(String operator, List<Expression> operands, Span span) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Expression> children() {
      return operands;
    }
  }

  /** A query used as a value or a test; {@code operand} is what stands before IN, ANY or ALL. */
  record SubQuery(Query query, Optional<Expression> operand, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return operand.map(List::of).orElse(List.of());
    }
  }

  /** The word DEFAULT in place of a value. */
  record DefaultValue(Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /**
   * Whatever else combines expressions: CASE, COALESCE, ARRAY[…], ROW(…), subscripts, COLLATE, XML
   * and JSON constructors.
   *
   * @param kind the server's own name of the node, such as {@code CaseExpr}
   */
  record Composite(String kind, List<Expression> children, Span span) implements Expression {
    public Composite {
      children = List.copyOf(children);
    }
  }
}
