package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.IndexElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells everything that mentions a column its new name. */
record RenamedColumn(String from, String to) {

  /**
   * Deeper expressions are machine-made, and too deep to walk by recursion; they stay as written.
   */
  private static final int DEEPEST = 500;

  String in(String column) {
    return column.equals(from) ? to : column;
  }

  List<String> in(List<String> columns) {
    return columns.contains(from) ? columns.stream().map(this::in).toList() : columns;
  }

  Expression in(Expression expression) {
    return ColumnUse.in(expression, from) ? in(expression, 0) : expression;
  }

  Optional<Expression> in(Optional<Expression> expression) {
    return expression.map(this::in);
  }

  IndexElement in(IndexElement element) {
    return new IndexElement(
        element.column().map(this::in),
        in(element.expression()),
        element.collation(),
        element.operatorClass(),
        element.descending(),
        element.nullsFirst(),
        element.span());
  }

  Constraint in(Constraint constraint) {
    return constraint.withColumns(in(constraint.columns()), in(constraint.expression()));
  }

  Index in(Index index) {
    return index.withKey(
        index.elements().stream().map(this::in).toList(),
        in(index.include()),
        in(index.predicate()));
  }

  Trigger in(Trigger trigger) {
    return trigger.withColumns(in(trigger.columns()), in(trigger.when()));
  }

  Policy in(Policy policy) {
    return new Policy(
        policy.name(),
        policy.permissive(),
        policy.command(),
        policy.roles(),
        in(policy.using()),
        in(policy.withCheck()),
        policy.created());
  }

  private Expression in(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return expression;
    }
    if (expression instanceof ColumnReference reference) {
      return in(reference);
    }
    if (expression instanceof FunctionCall call) {
      return new FunctionCall(
          call.name(), all(call.arguments(), depth), all(call.others(), depth), call.span());
    }
    if (expression instanceof TypeCast cast) {
      return new TypeCast(in(cast.operand(), depth + 1), cast.type(), cast.span());
    }
    if (expression instanceof BooleanOperation operation) {
      return new BooleanOperation(
          operation.connective(), all(operation.operands(), depth), operation.span());
    }
    if (expression instanceof NullTest test) {
      return new NullTest(in(test.operand(), depth + 1), test.not(), test.span());
    }
    if (expression instanceof Operation operation) {
      return new Operation(
          operation.operator(), all(operation.operands(), depth), operation.span());
    }
    if (expression instanceof SubQuery query) {
      return new SubQuery(query.query(), query.operand().map(o -> in(o, depth + 1)), query.span());
    }
    if (expression instanceof Composite composite) {
      return new Composite(composite.kind(), all(composite.children(), depth), composite.span());
    }
    return expression;
  }

  private List<Expression> all(List<Expression> expressions, int depth) {
    return expressions.stream().map(e -> in(e, depth + 1)).toList();
  }

  private ColumnReference in(ColumnReference reference) {
    if (reference.star() || !reference.column().equals(Optional.of(from))) {
      return reference;
    }
    List<String> parts = new ArrayList<>(reference.parts());
    parts.set(parts.size() - 1, to);
    return new ColumnReference(parts, false, reference.span());
  }
}
