package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Option;
import dev.miglint.lint.PerTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.RoutineStatement.DoBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Strong locks on many tables in one transaction. */
@AutoService(Rule.class)
public final class ManyTablesLocked implements HistoryRule {

  private static final Option<Integer> MOST =
      new Option<>("most", 2, "how many tables a transaction may lock before it is reported");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "many-tables-locked",
            Group.LOCKS,
            Severity.WARNING,
            "a transaction locks many tables that are in use")
        .withOptions(MOST);
  }

  @Override
  public Walk begin(Settings settings) {
    return new Locking(settings.value(MOST));
  }

  private static final class Locking implements Walk {

    private final int most;
    private final PerTransaction<Set<RelationName>> locked =
        new PerTransaction<>(LinkedHashSet::new);
    private final List<Problem> problems = new ArrayList<>();

    Locking(int most) {
      this.most = most;
    }

    @Override
    public void next(ReplayedScript script) {
      for (Step step : script.steps()) {
        List<Lock> locks = step.impact().atLeast(LockMode.SHARE);
        if (locks.isEmpty() || step.statement() instanceof DoBlock) {
          continue; // The statements of a DO block are steps of their own.
        }
        Set<RelationName> tables = locked.of(step);
        int before = tables.size();
        for (Lock lock : locks) {
          if (isHeld(lock.relation(), step) && !isPart(lock.relation(), tables, step)) {
            tables.add(lock.relation());
          }
        }
        if (before <= most && tables.size() > most) {
          problems.add(problem(step, tables)); // It says it for the whole transaction.
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  private static boolean isHeld(RelationName name, Step step) {
    return step.before().view(name).isEmpty() && step.after().presence(name) != Presence.ABSENT;
  }

  /** A partition is locked along with its table. */
  private static boolean isPart(RelationName name, Set<RelationName> tables, Step step) {
    return step.before()
        .table(name)
        .filter(table -> table.parents().stream().anyMatch(tables::contains))
        .isPresent();
  }

  private static Problem problem(Step step, Set<RelationName> tables) {
    String may =
        step.transaction().kind() == Transaction.Kind.UNKNOWN
            ? "If the file runs as one transaction, it"
            : "The transaction";
    String names = tables.stream().map(Object::toString).collect(Collectors.joining(", "));
    return Problem.at(
            step.statement().span(),
            "%s now holds strong locks on %s tables at once (%s), each until its end: writes to all of them wait together, and a transaction that uses them in another order ends in a deadlock."
                .formatted(may, tables.size(), names),
            "Split it into migrations that lock one table each.")
        .in(step.migration());
  }
}
