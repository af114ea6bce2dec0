package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.server.Casts;
import dev.miglint.server.ExpressionTypes;
import dev.miglint.server.TypedExpression;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A label that ALTER TYPE … ADD VALUE has added cannot be used before it is committed. */
@AutoService(Rule.class)
public final class EnumValueUsedTooEarly implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "enum-value-used-too-early",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a new enum value is used in the transaction that adds it")
        .alsoDown();
  }

  /** A label that may not be used yet. */
  private record Early(EnumType type, String label) {}

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || !step.transaction().isBlock()) {
      return List.of(); // It may not run, or the value may be committed.
    }
    List<Early> early = early(step);
    if (early.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (Use use : uses(step)) {
      for (Early candidate : early) {
        if (use.value().value().equals(candidate.label()) && means(use.type(), candidate, step)) {
          problems.add(problem(use, candidate, step));
        }
      }
    }
    return problems.stream().distinct().toList();
  }

  private static List<Early> early(Step step) {
    int now = step.moment().transaction();
    List<Early> found = new ArrayList<>();
    for (UserType type : step.before().types()) {
      boolean isNew = type.created().transaction() == now;
      if (type instanceof EnumType labels && !(isNew && step.target().atLeast(17))) {
        for (UserType.Label label : labels.labels()) {
          if (label.added().transaction() == now
              && label.added().statement() != type.created().statement()) {
            found.add(new Early(labels, label.text()));
          }
        }
      }
    }
    return found;
  }

  private static boolean means(TypeName type, Early early, Step step) {
    return !type.isArray()
        && step.before().type(type).filter(t -> t.name().equals(early.type().name())).isPresent();
  }

  private static Problem problem(Use use, Early early, Step step) {
    RelationName name = early.type().name();
    TypeName type =
        new TypeName(
            Optional.of(name.schema()), name.name(), List.of(), 0, false, use.value().span());
    return Problem.refused(
        use.value().span(),
        "unsafe use of new value \"%s\" of enum type %s"
            .formatted(early.label(), new Casts(step.before()).nameOf(type)),
        "Commit ALTER TYPE … ADD VALUE first: use the value in a later migration.");
  }

  /** A string where a value of a type is expected. */
  private record Use(Literal value, TypeName type) {}

  private static List<Use> uses(Step step) {
    List<Use> uses = new ArrayList<>();
    for (TypedExpression place : TypedExpression.in(step.statement(), step.before())) {
      place.type().ifPresent(type -> addLiteral(place.expression(), type, uses));
      Expressions.all(TypeCast.class, place.expression())
          .forEach(cast -> addLiteral(cast.operand(), cast.type(), uses));
      for (Operation operation : Expressions.all(Operation.class, place.expression())) {
        operation.operands().stream()
            .flatMap(operand -> columnType(operand, place.table()).stream())
            .findFirst()
            .ifPresent(
                type -> operation.operands().forEach(operand -> addLiteral(operand, type, uses)));
      }
    }
    return uses;
  }

  private static void addLiteral(Expression expression, TypeName type, List<Use> uses) {
    if (expression instanceof Literal literal && literal.kind() == LiteralKind.STRING) {
      uses.add(new Use(literal, type));
    }
  }

  private static Optional<TypeName> columnType(Expression operand, Optional<Table> table) {
    return operand instanceof ColumnReference
        ? new ExpressionTypes(table).of(operand)
        : Optional.empty();
  }
}
