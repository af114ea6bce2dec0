package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.DefaultValue;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Value expressions. What is met of subqueries is handed to {@code subqueries}. */
final class ExpressionMapper {

  private final Names names;
  private final Function<Raw, Query> subqueries;

  /**
   * Makes a mapper for the expressions of one query or statement.
   *
   * @param subqueries maps a SelectStmt that stands inside an expression; it may take note of it
   */
  ExpressionMapper(Names names, Function<Raw, Query> subqueries) {
    this.names = names;
    this.subqueries = subqueries;
  }

  List<Expression> list(List<Raw> raws) {
    List<Expression> expressions = new ArrayList<>(raws.size());
    for (Raw raw : raws) {
      expressions.add(expression(raw));
    }
    return expressions;
  }

  Optional<Expression> optional(Raw parent, String field) {
    return parent.maybe(field).map(this::expression);
  }

  Expression expression(Raw raw) {
    Raw node = raw.body();
    Span span = names.at(node.location());
    return switch (raw.type()) {
      case "ColumnRef" -> column(node, span);
      case "A_Const" -> literal(node, span);
      case "FuncCall" -> call(node, span);
      case "SQLValueFunction" -> new ValueFunction(valueFunction(node.text("op")), span);
      case "TypeCast" ->
          new TypeCast(expression(node.at("arg")), names.type(node.at("typeName")), span);
      case "BoolExpr" ->
          new BooleanOperation(connective(node.text("boolop")), list(node.list("args")), span);
      case "NullTest" ->
          new NullTest(
              expression(node.at("arg")), node.text("nulltesttype").equals("IS_NOT_NULL"), span);
      case "A_Expr" -> operation(node, span);
      case "SubLink" ->
          new SubQuery(subqueries.apply(node.at("subselect")), optional(node, "testexpr"), span);
      case "SetToDefault" -> new DefaultValue(span);
      case "List" -> new Composite("List", list(raw.items()), span);
      default -> new Composite(raw.type(), parts(node), span);
    };
  }

  private static Expression column(Raw node, Span span) {
    List<String> parts = new ArrayList<>();
    boolean star = false;
    for (Raw field : node.list("fields")) {
      if (field.is("A_Star")) {
        star = true;
      } else {
        parts.add(field.string());
      }
    }
    return new ColumnReference(parts, star, span);
  }

  private static Literal literal(Raw node, Span span) {
    if (node.flag("isnull")) {
      return new Literal(LiteralKind.NULL, "", span);
    }
    String value = node.constant();
    LiteralKind kind =
        node.has("sval")
            ? LiteralKind.STRING
            : node.has("ival")
                ? LiteralKind.INTEGER
                : node.has("fval")
                    ? LiteralKind.FLOAT
                    : node.has("boolval") ? LiteralKind.BOOLEAN : LiteralKind.BIT_STRING;
    return new Literal(kind, value, span);
  }

  private Expression call(Raw node, Span span) {
    List<Expression> others = new ArrayList<>(list(node.list("agg_order")));
    optional(node, "agg_filter").ifPresent(others::add);
    Raw over = node.at("over");
    others.addAll(list(over.list("partitionClause")));
    others.addAll(list(over.list("orderClause")));
    return new FunctionCall(
        names.qualified(node.list("funcname"), span), list(node.list("args")), others, span);
  }

  private static String valueFunction(String op) {
    String name = op.startsWith("SVFOP_") ? op.substring("SVFOP_".length()) : op;
    return (name.endsWith("_N") ? name.substring(0, name.length() - 2) : name)
        .toLowerCase(Locale.ROOT);
  }

  private static Connective connective(String op) {
    return switch (op) {
      case "OR_EXPR" -> Connective.OR;
      case "NOT_EXPR" -> Connective.NOT;
      default -> Connective.AND;
    };
  }

  private Expression operation(Raw node, Span span) {
    List<Expression> operands = new ArrayList<>();
    for (String side : List.of("lexpr", "rexpr")) {
      Raw operand = node.at(side);
      if (!operand.present()) {
        continue; // A prefix operator has no left side.
      }
      if (operand.is("List")) {
        operands.addAll(list(operand.items()));
      } else {
        operands.add(expression(operand));
      }
    }
    List<Raw> name = node.list("name");
    String symbol = name.isEmpty() ? "" : name.get(name.size() - 1).string();
    return new Operation(operator(node.text("kind"), symbol), operands, span);
  }

  private static String operator(String kind, String symbol) {
    boolean negated = symbol.equals("<>") || symbol.startsWith("!");
    return switch (kind) {
      case "AEXPR_OP_ANY" -> symbol + " ANY";
      case "AEXPR_OP_ALL" -> symbol + " ALL";
      case "AEXPR_DISTINCT" -> "IS DISTINCT FROM";
      case "AEXPR_NOT_DISTINCT" -> "IS NOT DISTINCT FROM";
      case "AEXPR_NULLIF" -> "NULLIF";
      case "AEXPR_IN" -> negated ? "NOT IN" : "IN";
      case "AEXPR_LIKE" -> negated ? "NOT LIKE" : "LIKE";
      case "AEXPR_ILIKE" -> negated ? "NOT ILIKE" : "ILIKE";
      case "AEXPR_SIMILAR" -> negated ? "NOT SIMILAR TO" : "SIMILAR TO";
      case "AEXPR_BETWEEN", "AEXPR_NOT_BETWEEN", "AEXPR_BETWEEN_SYM", "AEXPR_NOT_BETWEEN_SYM" ->
          symbol;
      default -> symbol;
    };
  }

  /** The expressions directly inside a node of any other type, in the order of its fields. */
  private List<Expression> parts(Raw node) {
    List<Expression> parts = new ArrayList<>();
    for (Raw value : node.values()) {
      if (value.isArray()) {
        value.items().forEach(item -> part(item, parts));
      } else if (value.isObject()) {
        part(value, parts);
      }
    }
    return parts;
  }

  private void part(Raw value, List<Expression> parts) {
    String type = value.type();
    if (type.equals("SelectStmt")) {
      parts.add(new SubQuery(subqueries.apply(value), Optional.empty(), names.whole()));
    } else if (isNode(type) && !type.equals("String") && !type.equals("TypeName")) {
      parts.add(expression(value));
    } else if (value.isObject() && !isNode(type)) {
      // A struct of fixed type, such as a JSON value expression: its parts count as ours.
      parts.addAll(parts(value));
    }
  }

  /** Types begin with a capital letter, fields do not. */
  private static boolean isNode(String type) {
    return !type.isEmpty() && Character.isUpperCase(type.charAt(0));
  }
}
