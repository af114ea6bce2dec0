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
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defaults, checks and generated columns that reach beyond what they may use. */
@AutoService(Rule.class)
public final class InvalidDefaultOrCheck implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "invalid-default-or-check",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a default, check or generated column uses something that it must not")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (!step.passesOver(placed)) {
        words(placed, step)
            .ifPresent(words -> problems.add(problem(placed.constraint().span(), words)));
      }
    }
    if (step.statement() instanceof AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof SetDefault set) {
          inDefault(set.expression())
              .ifPresent(words -> problems.add(problem(action.span(), words)));
        }
      }
    }
    return problems;
  }

  private static Problem problem(Span span, String words) {
    return Problem.refused(
        span,
        words,
        words.contains("NO INHERIT")
            ? "Leave NO INHERIT out: a CHECK of a partitioned table is that of its partitions."
            : "Use constants and functions in a default, and columns of the same row in a check; a"
                + " trigger can do the rest.");
  }

  private static Optional<String> words(PlacedConstraint placed, Step step) {
    ConstraintDefinition constraint = placed.constraint();
    if (constraint instanceof Default standard) {
      return inDefault(standard.expression());
    }
    if (constraint instanceof Check check) {
      if (check.noInherit() && isPartitioned(placed.table(), step)) {
        return Optional.of(
            "cannot add NO INHERIT constraint to partitioned table \"%s\""
                .formatted(placed.table().name()));
      }
      return hasQuery(check.expression())
          ? Optional.of("cannot use subquery in check constraint")
          : Optional.empty();
    }
    if (constraint instanceof Generated generated) {
      return hasQuery(generated.expression())
          ? Optional.of("cannot use subquery in column generation expression")
          : generatedColumn(placed, generated, step)
              .map("cannot use generated column \"%s\" in column generation expression"::formatted);
    }
    return Optional.empty();
  }

  private static Optional<String> inDefault(Expression expression) {
    if (hasQuery(expression)) {
      return Optional.of("cannot use subquery in DEFAULT expression");
    }
    boolean column = !Expressions.all(ColumnReference.class, expression).isEmpty();
    return column
        ? Optional.of("cannot use column reference in DEFAULT expression")
        : Optional.empty();
  }

  private static boolean hasQuery(Expression expression) {
    return !Expressions.all(SubQuery.class, expression).isEmpty();
  }

  private static boolean isPartitioned(QualifiedName table, Step step) {
    return step.statement() instanceof CreateTable create
        && create.name().equals(table)
        && create.partitionBy().isPresent(); // inheritance-conflict says it of ALTER TABLE.
  }

  /** A generated column that another one, or the same, is computed from. */
  private static Optional<String> generatedColumn(
      PlacedConstraint placed, Generated generated, Step step) {
    Optional<Table> table = step.after().table(placed.table());
    return Expressions.all(ColumnReference.class, generated.expression()).stream()
        .flatMap(reference -> reference.column().stream())
        .filter(
            column -> table.flatMap(t -> t.column(column)).flatMap(Column::generated).isPresent())
        .findFirst();
  }
}
