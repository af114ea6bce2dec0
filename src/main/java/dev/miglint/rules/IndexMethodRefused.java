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
import dev.miglint.server.IndexRefusal;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.List;

/** An index that its method cannot be (manual, section 11.2). */
@AutoService(Rule.class)
public final class IndexMethodRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "index-method-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "an index, key or exclusion constraint asks of its method what that cannot do")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the column may be another one.
    }
    return refusals(step).stream()
        .map(refusal -> Problem.refused(refusal.span(), refusal.words(), refusal.help()))
        .toList();
  }

  private static List<IndexRefusal> refusals(Step step) {
    if (step.statement() instanceof CreateIndex create) {
      boolean there =
          create.ifNotExists()
              && create
                  .name()
                  .map(name -> step.before().resolve(create.table()).sibling(name.value()))
                  .flatMap(step.before()::relation)
                  .isPresent();
      return there
          ? List.of()
          : IndexRefusal.of(create, step.before(), step.target()).stream().toList();
    }
    List<IndexRefusal> refusals = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (!step.passesOver(placed)) {
        IndexRefusal.of(placed, step.after(), step.target()).ifPresent(refusals::add);
      }
    }
    if (step.statement() instanceof CreateTable create && !create.ifNotExists()) {
      create
          .partitionBy()
          .flatMap(
              key ->
                  step.after()
                      .table(create.name())
                      .flatMap(t -> IndexRefusal.of(key, t, step.after(), step.target())))
          .ifPresent(refusals::add);
    }
    return refusals;
  }
}
