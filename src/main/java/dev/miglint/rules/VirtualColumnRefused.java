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
import dev.miglint.server.VirtualColumnRefusal;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;

/** What only a column with values of its own can have (manual of 18, section 5.4). */
@AutoService(Rule.class)
public final class VirtualColumnRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "virtual-column-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a virtual generated column is asked for an index, a key or something else that it"
                + " cannot have")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!step.target().atLeast(18) || step.conditional() || step.before().hasGaps()) {
      return List.of(); // There are none, or it may not run, or the column may be another one.
    }
    List<Problem> problems = new ArrayList<>();
    for (VirtualColumnRefusal refusal : refusals(step)) {
      problems.add(
          Problem.refused(
              refusal.span(),
              refusal.words(),
              "Make the column STORED, which writes every row anew under an ACCESS EXCLUSIVE lock"
                  + " where the table has rows, or do without."));
    }
    return problems;
  }

  private static List<VirtualColumnRefusal> refusals(Step step) {
    Statement statement = step.statement();
    if (statement instanceof CreateIndex create) {
      return VirtualColumnRefusal.of(create, step.before()).stream().toList();
    }
    if (statement instanceof CreateStatistics create) {
      return VirtualColumnRefusal.of(create, step.before()).stream().toList();
    }
    List<VirtualColumnRefusal> refusals = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      if (!step.passesOver(placed)) {
        VirtualColumnRefusal.of(placed, step.after()).ifPresent(refusals::add);
      }
    }
    if (statement instanceof AlterTable alter) {
      refusals.addAll(VirtualColumnRefusal.of(alter, step.before(), step.after()));
    }
    return refusals;
  }
}
