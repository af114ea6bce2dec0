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
import dev.miglint.sql.MaintenanceStatement;
import java.util.List;

/** CLUSTER, which writes the table anew in the order of an index. */
@AutoService(Rule.class)
public final class Cluster implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "cluster",
        Group.LOCKS,
        Severity.ERROR,
        "CLUSTER rewrites the table under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof MaintenanceStatement.Cluster cluster)) {
      return List.of();
    }
    Impact impact = step.impact();
    if (impact.isNothing() && cluster.table().isPresent()) {
      return List.of(); // A new table.
    }
    String what =
        cluster.table().isEmpty()
            ? "writes every table anew that was clustered before: while it is a table's turn,"
                + " SELECT and every write on it wait."
            : impact.words();
    return List.of(
        Problem.at(
            cluster.span(),
            "CLUSTER " + what,
            "Do it in a window in which nobody needs the table, or with a tool like pg_repack."));
  }
}
