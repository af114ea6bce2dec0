package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;

/** EXCLUDE, for which there is no online way. */
@AutoService(Rule.class)
public final class ExclusionConstraint implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "exclusion-constraint",
        Group.LOCKS,
        Severity.ERROR,
        "an exclusion constraint builds its index under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return AddedConstraint.of(step, Exclude.class).stream()
        .filter(added -> added.impact().does(Work.INDEX_BUILD)) // A new table keeps nobody waiting.
        .map(
            added ->
                Problem.at(
                    added.constraint().span(),
                    "The new EXCLUDE on %s %s".formatted(added.place(), added.impact().words()),
                    "Add it in a window in which nobody needs %s, with a statement_timeout: PostgreSQL has no way to build it while writes go on."
                        .formatted(added.place())))
        .toList();
  }
}
