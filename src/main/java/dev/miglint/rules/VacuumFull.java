package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import java.util.List;

/** VACUUM FULL, which writes the table anew. */
@AutoService(Rule.class)
public final class VacuumFull implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "vacuum-full",
        Group.LOCKS,
        Severity.ERROR,
        "VACUUM FULL rewrites the table under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Vacuum vacuum) || !vacuum.full()) {
      return List.of(); // Plain VACUUM lets everybody go on.
    }
    Impact impact = step.impact();
    if (impact.isNothing() && !vacuum.tables().isEmpty()) {
      return List.of(); // New tables alone.
    }
    String what =
        vacuum.tables().isEmpty()
            ? "writes every table of the database anew, one after the other: while it is a table's"
                + " turn, SELECT and every write on it wait."
            : impact.words();
    return List.of(
        Problem.at(
            vacuum.span(),
            "VACUUM FULL " + what,
            "Use plain VACUUM, which makes the room usable again while everybody goes on, or a tool"
                + " like pg_repack where it must be given back."));
  }
}
