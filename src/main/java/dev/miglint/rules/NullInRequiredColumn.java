package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnPart;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.server.NullRefusal;
import dev.miglint.server.RowRefusal;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import java.util.ArrayList;
import java.util.List;

/** A row without a value for a column that must have one. */
@AutoService(Rule.class)
public final class NullInRequiredColumn implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "null-in-required-column",
            Group.WILL_FAIL,
            Severity.ERROR,
            "INSERT gives no value to a column that is NOT NULL and has no default")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    // What PREPARE and functions insert is inserted when they run.
    for (Insert insert : DataChange.of(step.statement(), Insert.class)) {
      if (step.migration().rendering().templateIn(insert.span()).isPresent()) {
        continue; // It may stand for more columns and values.
      }
      new NullRefusal(step.before())
          .of(insert)
          .filter(
              refusal ->
                  refusal.value().isEmpty()
                      || !ColumnPart.isWritten(refusal.column().name(), insert, step))
          .map(refusal -> problem(refusal, insert))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Problem problem(RowRefusal refusal, Insert insert) {
    return Problem.refused(
        refusal.value().map(Expression::span).orElse(insert.span()),
        refusal.words(),
        "Write a value for %s, or give the column a default in an earlier statement."
            .formatted(refusal.column().name()));
  }
}
