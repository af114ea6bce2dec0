package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Strong locks on many tables in one transaction. */
@AutoService(Rule.class)
public final class ManyTablesLocked implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    int most = settings.value(MOST);
    Map<Integer, Set<RelationName>> locked = new HashMap<>();
    Set<Integer> reported = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.statement() instanceof DoBlock) {
        continue; // Its statements are steps of their own.
      }
      int transaction = step.transaction().id();
      Set<RelationName> tables = locked.computeIfAbsent(transaction, id -> new LinkedHashSet<>());
      for (Lock lock : step.impact().atLeast(LockMode.SHARE)) {
        boolean view = step.before().view(lock.relation()).isPresent();
        boolean gone = step.after().presence(lock.relation()) == Presence.ABSENT;
        if (!view && !gone && !isPart(lock.relation(), tables, step)) {
          tables.add(lock.relation());
        }
      }
      if (tables.size() > most && reported.add(transaction)) {
        problems.add(problem(step, tables));
      }
      // The statement that is one too many says it for the whole transaction.
    }
    return problems;
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
