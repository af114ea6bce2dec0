package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnPart;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.PlannedChanges;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.server.LiteralRefusal;
import dev.miglint.server.RowRefusal;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A literal that is no value of the type of its column (manual, section 4.1.2 and chapter 8). */
@AutoService(Rule.class)
public final class InvalidLiteral implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "invalid-literal",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a default or a row has a literal that its column's type does not know")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (placed.constraint() instanceof Default standard && !step.passesOver(placed)) {
        placed
            .column()
            .flatMap(column -> column.type())
            .flatMap(type -> refused(standard.expression(), type, step))
            .ifPresent(problems::add);
      }
    }
    if (step.statement() instanceof AlterTable alter && !step.before().hasGaps()) {
      alter.actions().stream()
          .filter(SetDefault.class::isInstance)
          .map(SetDefault.class::cast)
          .forEach(set -> ofDefault(set, alter, step).ifPresent(problems::add));
    }
    List<Insert> planned = PlannedChanges.of(step, Insert.class);
    if (!planned.isEmpty()) {
      List<Insert> stored = DataChange.of(step.statement(), Insert.class);
      for (Insert insert : planned) {
        inRows(insert, stored.contains(insert), step).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> ofDefault(SetDefault set, AlterTable alter, Step step) {
    return step.before()
        .table(alter.name())
        .flatMap(table -> table.column(set.column().value()))
        .flatMap(Column::type)
        .flatMap(type -> refused(set.expression(), type, step));
  }

  private static Optional<Problem> refused(Expression expression, TypeName type, Step step) {
    return new LiteralRefusal(step.before())
        .of(expression, type)
        .filter(words -> step.migration().rendering().templateIn(expression.span()).isEmpty())
        .map(words -> problem(expression, words));
  }

  private static Optional<Problem> inRows(Insert insert, boolean stored, Step step) {
    if (step.migration().rendering().templateIn(insert.span()).isPresent()) {
      return Optional.empty(); // It may stand for more columns, or for another value.
    }
    return new LiteralRefusal(step.before())
        .of(insert, stored)
        .filter(refusal -> !ColumnPart.isWritten(refusal.column().name(), insert, step))
        .flatMap(InvalidLiteral::ofRow);
  }

  private static Optional<Problem> ofRow(RowRefusal refusal) {
    return refusal.value().map(value -> problem(value, refusal.words()));
  }

  private static Problem problem(Expression value, String words) {
    return Problem.refused(
        value.span(),
        words,
        "Write a value that the column can hold, or NULL where there is none.");
  }
}
