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
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;

/** DROP DATABASE. */
@AutoService(Rule.class)
public final class DropDatabase implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-database", Group.COMPATIBILITY, Severity.ERROR, "a database is dropped");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || drop.kind() != ObjectKind.DATABASE) {
      return List.of();
    }
    return drop.objects().stream().map(DropDatabase::problem).toList();
  }

  private static Problem problem(DroppedObject database) {
    return Problem.at(
        database.span(),
        "Every table and every row of the database %s is gone for good, and whoever uses it cannot connect"
                .formatted(database.name())
            + " any more.",
        "Drop a database by hand, once a backup has been restored somewhere, not in a migration.");
  }
}
