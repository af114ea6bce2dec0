package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;

/** JSqlParser's expressions in the terms of our syntax tree. */
final class ExpressionMapper {

  private final Places places;
  private final boolean backslashEscapes;

  ExpressionMapper(Places places, boolean backslashEscapes) {
    this.places = places;
    this.backslashEscapes = backslashEscapes;
  }

  Places places() {
    return places;
  }

  Expression map(net.sf.jsqlparser.expression.Expression from) {
    return simple(from).or(() -> combined(from)).orElseGet(() -> other(from));
  }

  private Optional<Expression> simple(net.sf.jsqlparser.expression.Expression from) {
    Span span = places.orFallback(from);
    if (from instanceof StringValue) {
      return Optional.of(new Literal(LiteralKind.STRING, text(span), span));
    }
    if (from instanceof LongValue number) {
      return Optional.of(new Literal(LiteralKind.INTEGER, number.getStringValue(), span));
    }
    if (from instanceof DoubleValue number) {
      return Optional.of(new Literal(LiteralKind.FLOAT, number.toString(), span));
    }
    if (from instanceof HexValue hex) {
      return Optional.of(new Literal(LiteralKind.BIT_STRING, hex.toString(), span));
    }
    if (from instanceof NullValue) {
      return Optional.of(new Literal(LiteralKind.NULL, "", span));
    }
    if (from instanceof BooleanValue value) {
      return Optional.of(
          new Literal(LiteralKind.BOOLEAN, Boolean.toString(value.getValue()), span));
    }
    if (from instanceof TimeKeyExpression time) {
      String word = time.getStringValue().toLowerCase(Locale.ROOT).replaceAll("\\(.*", "");
      return Optional.of(new ValueFunction(word, span));
    }
    if (from instanceof AllColumns) {
      return Optional.of(new ColumnReference(List.of(), true, span));
    }
    return from instanceof Column column ? Optional.of(column(column, span)) : Optional.empty();
  }

  private String text(Span span) {
    int index = places.lexemes().at(span.start());
    return index < 0 ? "" : places.lexemes().string(index, backslashEscapes);
  }

  private Expression column(Column column, Span span) {
    String name = column.getColumnName();
    boolean bare = column.getTable() == null || column.getTable().getName() == null;
    if (bare && (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false"))) {
      return new Literal(LiteralKind.BOOLEAN, name.toLowerCase(Locale.ROOT), span);
    }
    if (bare && name.equalsIgnoreCase("default")) {
      return new Expression.DefaultValue(span);
    }
    List<String> parts = new ArrayList<>();
    if (!bare) {
      parts.add(Places.plain(column.getTable().getName()));
    }
    parts.add(places.last(span).orElseGet(() -> Places.plain(name)));
    return new ColumnReference(parts, false, span);
  }

  private Optional<Expression> combined(net.sf.jsqlparser.expression.Expression from) {
    if (from instanceof Select select) {
      return Optional.of(subQuery(select, Optional.empty()));
    }
    if (from instanceof Function call) {
      return Optional.of(call(call));
    }
    if (from instanceof AndExpression and) {
      return Optional.of(connected(Connective.AND, and));
    }
    if (from instanceof OrExpression or) {
      return Optional.of(connected(Connective.OR, or));
    }
    if (from instanceof NotExpression not) {
      return Optional.of(negated(map(not.getExpression())));
    }
    if (from instanceof IsNullExpression test) {
      Expression operand = map(test.getLeftExpression());
      return Optional.of(new NullTest(operand, test.isNot(), operand.span()));
    }
    if (from instanceof InExpression in) {
      return Optional.of(in(in));
    }
    if (from instanceof ExistsExpression exists) {
      Expression query = map(exists.getRightExpression());
      return Optional.of(exists.isNot() ? negated(query) : query);
    }
    if (from instanceof Between between) {
      return Optional.of(
          operation(
              between.isNot() ? "NOT BETWEEN" : "BETWEEN",
              List.of(
                  between.getLeftExpression(),
                  between.getBetweenExpressionStart(),
                  between.getBetweenExpressionEnd())));
    }
    if (from instanceof BinaryExpression binary) {
      return Optional.of(
          operation(
              binary.getStringExpression(),
              List.of(binary.getLeftExpression(), binary.getRightExpression())));
    }
    if (from instanceof SignedExpression signed) {
      return Optional.of(
          operation(String.valueOf(signed.getSign()), List.of(signed.getExpression())));
    }
    if (from instanceof CastExpression cast) {
      Expression operand = map(cast.getLeftExpression());
      String type = String.valueOf(cast.getColDataType()).toLowerCase(Locale.ROOT);
      return Optional.of(new TypeCast(operand, TypeName.of(type, operand.span()), operand.span()));
    }
    return Optional.empty();
  }

  private Expression other(net.sf.jsqlparser.expression.Expression from) {
    if (from instanceof ExpressionList<?> list) {
      return list.size() == 1 ? map(list.get(0)) : composite("RowExpr", from, all(list));
    }
    if (from instanceof CaseExpression choice) {
      Stream<net.sf.jsqlparser.expression.Expression> parts =
          Stream.of(
                  Stream.ofNullable(choice.getSwitchExpression()),
                  choice.getWhenClauses().stream().flatMap(ExpressionMapper::parts),
                  Stream.ofNullable(choice.getElseExpression()))
              .flatMap(part -> part);
      return composite("CaseExpr", from, parts.map(this::map).toList());
    }
    if (from instanceof CollateExpression collate) {
      return composite("CollateClause", from, List.of(map(collate.getLeftExpression())));
    }
    if (from instanceof IntervalExpression interval) {
      return composite(
          "Interval", from, Stream.ofNullable(interval.getExpression()).map(this::map).toList());
    }
    return composite(from.getClass().getSimpleName(), from, List.of());
  }

  private static Stream<net.sf.jsqlparser.expression.Expression> parts(WhenClause when) {
    return Stream.of(when.getWhenExpression(), when.getThenExpression());
  }

  private Expression composite(
      String kind, net.sf.jsqlparser.expression.Expression from, List<Expression> children) {
    return new Composite(kind, children, places.of(from).orElseGet(() -> span(children)));
  }

  private List<Expression> all(ExpressionList<?> list) {
    List<Expression> mapped = new ArrayList<>(list.size());
    for (net.sf.jsqlparser.expression.Expression next : list) {
      mapped.add(map(next));
    }
    return mapped;
  }

  /** Functions are found in any case. */
  private Expression call(Function call) {
    Span span = places.orFallback(call);
    String name = Places.plain(call.getName()).toLowerCase(Locale.ROOT);
    List<Expression> arguments =
        call.getParameters() == null ? List.of() : all(call.getParameters());
    return new FunctionCall(QualifiedName.of(name, span), arguments, List.of(), span);
  }

  /** AND and OR in one level, however many there are: a generated condition may have thousands. */
  private Expression connected(Connective connective, BinaryExpression root) {
    List<Expression> operands = new ArrayList<>();
    net.sf.jsqlparser.expression.Expression left = root;
    while (left instanceof BinaryExpression binary && binary.getClass() == root.getClass()) {
      operands.add(0, map(binary.getRightExpression()));
      left = binary.getLeftExpression();
    }
    operands.add(0, map(left));
    return new BooleanOperation(connective, operands, span(operands));
  }

  private static Expression negated(Expression operand) {
    return new BooleanOperation(Connective.NOT, List.of(operand), operand.span());
  }

  private Expression in(InExpression in) {
    Expression left = map(in.getLeftExpression());
    if (in.getRightExpression() instanceof Select select) {
      Expression query = subQuery(select, Optional.of(left));
      return in.isNot() ? negated(query) : query;
    }
    List<Expression> operands = new ArrayList<>(List.of(left));
    if (in.getRightExpression() instanceof ExpressionList<?> list) {
      operands.addAll(all(list));
    } else {
      operands.add(map(in.getRightExpression()));
    }
    return new Operation(in.isNot() ? "NOT IN" : "IN", operands, span(operands));
  }

  private Expression operation(
      String operator, List<net.sf.jsqlparser.expression.Expression> operands) {
    List<Expression> mapped = operands.stream().map(this::map).toList();
    return new Operation(operator.toUpperCase(Locale.ROOT), mapped, span(mapped));
  }

  private SubQuery subQuery(Select select, Optional<Expression> operand) {
    Span span = places.orFallback(select);
    return new SubQuery(new QueryMapper(this).map(select), operand, span);
  }

  private Span span(List<Expression> expressions) {
    return expressions.stream()
        .map(Expression::span)
        .reduce(Span::through)
        .orElse(places.fallback());
  }
}
