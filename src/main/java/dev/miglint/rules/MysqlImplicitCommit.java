package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.ImplicitCommit;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Migration;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A transaction that a schema change ends where nobody expects it. */
@AutoService(Rule.class)
public final class MysqlImplicitCommit implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    Map<Migration, List<Step>> migrations = new LinkedHashMap<>();
    for (Step step : history.steps()) {
      migrations.computeIfAbsent(step.migration(), key -> new ArrayList<>()).add(step);
    }
    return migrations.values().stream().flatMap(steps -> check(steps).stream()).toList();
  }

  private static List<Problem> check(List<Step> steps) {
    List<Problem> problems = new ArrayList<>();
    List<Step> block = new ArrayList<>();
    boolean open = false;
    for (Step step : steps) {
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
                + " which promise what MySQL does not do.")
        .in(step.migration());
  }
}
