package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Bookkeeping;
import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows changed while a schema change keeps a table locked. */
@AutoService(Rule.class)
public final class SchemaAndDataMixed implements SetRule {

  /** A schema change and the strongest lock that it takes on a table of others. */
  private record Change(Step step, Lock lock) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "schema-and-data-mixed",
        Group.DATA,
        Severity.ERROR,
        "rows are changed in the transaction of a schema change");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Map<Integer, List<Step>> transactions = new LinkedHashMap<>();
    for (Step step : history.steps()) {
      boolean shared = step.transaction().mayBeShared() || step.enclosing().isPresent();
      if (shared && step.migration().direction() != Direction.DOWN) {
        transactions.computeIfAbsent(step.transaction().id(), id -> new ArrayList<>()).add(step);
      }
    }
    return transactions.values().stream().flatMap(steps -> check(steps).stream()).toList();
  }

  private static List<Problem> check(List<Step> steps) {
    List<Change> changes = steps.stream().flatMap(step -> change(step).stream()).toList();
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Set<RelationName> seen = new HashSet<>();
    for (Step step : steps) {
      WrittenData.of(step.statement())
          .firstChanged(name -> isInUse(name, step))
          .filter(name -> seen.add(step.before().resolve(name)))
          .ifPresent(name -> problems.add(problem(name, step, nearest(changes, step))));
    }
    return problems;
  }

  private static Optional<Change> change(Step step) {
    if (step.statement() instanceof SessionStatement
        || !WrittenData.of(step.statement()).isNothing()) {
      return Optional.empty();
    }
    return step.footprint()
        .strongest(name -> isTableInUse(name, step))
        .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
        .map(lock -> new Change(step, lock));
  }

  /** A table that the history has not seen yet may show up in the statement itself. */
  private static boolean isTableInUse(RelationName name, Step step) {
    Optional<Relation> relation =
        step.before().relation(name).or(() -> step.after().relation(name));
    boolean mayBeAbsent =
        relation.isEmpty() && step.statement() instanceof Drop drop && drop.ifExists();
    return !mayBeAbsent
        && !step.before().isNewInRelease(name)
        && !step.after().isNewInRelease(name)
        && relation.filter(r -> r instanceof Index || r instanceof Sequence).isEmpty();
  }

  private static boolean isInUse(QualifiedName name, Step step) {
    return !step.before().isNewInRelease(name)
        && !Bookkeeping.isTable(name.name())
        && !step.before().resolve(name).schema().equals("pg_temp");
  }

  /** The last change before the data, whose lock is held meanwhile; else the first after it. */
  private static Change nearest(List<Change> changes, Step data) {
    int now = data.moment().statement();
    return changes.stream()
        .filter(change -> change.step().moment().statement() <= now)
        .reduce((first, second) -> second)
        .orElseGet(() -> changes.get(0));
  }

  private static Problem problem(QualifiedName table, Step step, Change change) {
    Blocking blocking = new Blocking(change.lock());
    boolean held = change.step().moment().statement() <= step.moment().statement();
    String message =
        held
            ? "Rows of %s are changed while the %s (%s) is held: until the last row is done and the"
                    .formatted(table, blocking.name(), place(change, step))
                + " transaction commits, %s.".formatted(blocking.whoWaits())
            : "Rows of %s are changed in the transaction of a schema change (%s, %s): they stay"
                    .formatted(table, place(change, step), blocking.name())
                + " locked while that waits for its lock, and until it commits, %s."
                    .formatted(blocking.whoWaits());
    return Problem.at(
            table.span(),
            message,
            "Change the rows in a migration of its own, in a later release or in batches outside of"
                + " migrations.")
        .in(step.migration());
  }

  private static String place(Change change, Step data) {
    Migration migration = change.step().migration();
    int line = change.step().line();
    return migration.equals(data.migration())
        ? "line " + line
        : "%s, line %s".formatted(migration.id(), line);
  }
}
