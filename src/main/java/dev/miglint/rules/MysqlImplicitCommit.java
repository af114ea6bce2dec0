package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ImplicitCommit;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Dialect;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import java.util.ArrayList;
import java.util.List;

/** A transaction that a schema change ends where nobody expects it. */
@AutoService(Rule.class)
public final class MysqlImplicitCommit implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "mysql-implicit-commit",
            Group.LOCKS,
            Severity.WARNING,
            "a schema change commits the transaction around it, so that it cannot be taken back")
        .onlyFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    List<Step> block = new ArrayList<>();
    boolean open = false;
    for (Step step : script.steps()) {
      if (step.statement() instanceof TransactionControl control) {
        if (open && control.control() != Control.SAVEPOINT) {
          problems.addAll(ended(block));
        }
        open =
            control.control() == Control.BEGIN || (open && control.control() == Control.SAVEPOINT);
        block.clear();
      }
      if (open) {
        block.add(step);
      }
    }
    return problems;
  }

  /** One change alone is all or nothing anyway. */
  private static List<Problem> ended(List<Step> block) {
    List<Step> changes =
        block.stream().filter(step -> !(step.statement() instanceof SessionStatement)).toList();
    return changes.stream()
        .filter(step -> changes.size() > 1)
        .filter(step -> ImplicitCommit.isCausedBy(step.statement(), Dialect.MYSQL))
        .findFirst()
        .map(step -> List.of(problem(step, block.get(0))))
        .orElse(List.of());
  }

  private static Problem problem(Step step, Step begin) {
    int line = begin.line();
    return Problem.at(
        step.statement().span(),
        "This commits what was done since line %s, and what follows commits statement by statement: when"
                .formatted(line)
            + " a later one fails, ROLLBACK takes nothing back and the migration stays half"
            + " applied.",
        "Put each schema change into a migration of its own, and take BEGIN and COMMIT away,"
            + " which promise what MySQL does not do.");
  }
}
