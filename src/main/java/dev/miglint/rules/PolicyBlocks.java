package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.ShortWait;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.SetRowSecurity;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies and row level security, which change while nobody can read the table. */
@AutoService(Rule.class)
public final class PolicyBlocks implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "policy-blocks",
        Group.LOCKS,
        Severity.WARNING,
        "a change of policies or row level security locks the table against reads and writes");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    String statement = what(step.statement());
    if (!statement.isEmpty()) {
      problem(step.statement().span(), statement, step.impact(), step).ifPresent(problems::add);
    }
    TableChange.of(step, SetRowSecurity.class).stream()
        .findFirst() // The lock is the same for all of them.
        .flatMap(
            change -> {
              String setting = change.action().setting().name().replace('_', ' ');
              String what = setting + " ROW LEVEL SECURITY";
              return problem(change.action().span(), what, change.impact(), step);
            })
        .ifPresent(problems::add);
    return problems;
  }

  private static String what(Statement statement) {
    if (statement instanceof CreatePolicy) {
      return "CREATE POLICY";
    }
    if (statement instanceof AlterPolicy) {
      return "ALTER POLICY";
    }
    return statement instanceof Drop drop && drop.kind() == ObjectKind.POLICY ? "DROP POLICY" : "";
  }

  private static Optional<Problem> problem(Span span, String what, Impact impact, Step step) {
    ShortWait wait = new ShortWait(step);
    if (impact.isNothing() || step.transaction().limitsWaiting()) {
      return Optional.empty(); // Nobody uses a new table, or nobody waits for long.
    }
    if (impact.locks().stream().allMatch(step.transaction().held()::cover)) {
      return Optional.empty(); // They wait already, for an earlier statement of the transaction.
    }
    return Optional.of(
        Problem.at(
                span,
                "%s %s".formatted(what, impact.words()),
                "Set a short lock_timeout, so that a long query makes it fail rather than everybody"
                    + " wait.")
            .withSafeSql(wait.sql()));
  }
}
