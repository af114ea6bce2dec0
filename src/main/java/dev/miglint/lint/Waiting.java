package dev.miglint.lint;

import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits for whom while a history is applied, from the footprints of its statements. */
public final class Waiting {

  /** More tables than these under strong locks in one transaction are no longer a moment. */
  private static final int FEW_TABLES = 2;

  private final TableSizes sizes;
  private final Map<Migration, RiskReasons> reasons = new HashMap<>();
  private final Map<Integer, Set<RelationName>> locked = new HashMap<>();
  private final Set<Integer> crowded = new HashSet<>();

  Waiting(TableSizes sizes) {
    this.sizes = sizes;
  }

  /** REINDEX locks the indexes as well, at which every planned query looks. */
  private static String words(Step step, Blocking blocking) {
    return step.statement() instanceof Reindex
        ? "every write to %1$s and nearly every SELECT of it wait, %2$s"
            .formatted(blocking.lock().relation(), blocking.howLong())
        : blocking.clause();
  }

  /** What was found of a migration. */
  Optional<RiskReasons> of(Migration migration) {
    return Optional.ofNullable(reasons.get(migration));
  }

  /** Looks at the steps of a history, one after the other. */
  void add(Step step) {
    if (!(step.statement() instanceof DoBlock)) { // Its statements are steps of their own.
      add(step, reasons.computeIfAbsent(step.migration(), migration -> new RiskReasons()));
    }
  }

  private void add(Step step, RiskReasons reasons) {
    int line = step.line();
    if (step.migration().dialect() != Dialect.POSTGRESQL) {
      elsewhere(step, reasons, line);
      return;
    }
    step.footprint().unknown().ifPresent(why -> reasons.add(Risk.CANNOT_TELL, why, line));
    Impact impact = step.impact();
    for (Lock lock : impact.locks()) {
      if (lock.mode().blocksWrites()) {
        Risk risk = lasts(lock) ? Risk.NEEDS_QUIET_WINDOW : Risk.SAFE_AT_ANY_TIME;
        reasons.add(risk, words(step, new Blocking(lock)) + sizes.brackets(lock), line);
      }
    }
    boolean changesRows = new RowChange(step).takesLong() && !isAllSmall(step);
    if (changesRows && isRowLock(step.statement()) && !isInBatches(step)) {
      reasons.add(
          Risk.NEEDS_QUIET_WINDOW,
          "whoever changes the same rows as this %s waits until its transaction ends"
              .formatted(
                  step.statement().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT)),
          line);
    }
    if (impact.locks().stream().anyMatch(this::lasts) || changesRows) {
      held(step)
          .ifPresent(lock -> reasons.add(Risk.NEEDS_QUIET_WINDOW, whileWorking(step, lock), line));
    }
    several(step, impact).ifPresent(words -> reasons.add(Risk.NEEDS_QUIET_WINDOW, words, line));
  }

  /** Work that is not over in a moment. */
  private boolean lasts(Lock lock) {
    return !lock.work().isEmpty() && !sizes.isSmall(lock.relation());
  }

  private boolean isAllSmall(Step step) {
    List<RelationName> changed =
        WrittenData.of(step.statement()).changed().stream().map(step.before()::resolve).toList();
    return !changed.isEmpty() && changed.stream().allMatch(sizes::isSmall);
  }

  /** Of other databases only what the rules know is known. */
  private static void elsewhere(Step step, RiskReasons reasons, int line) {
    if (step.migration().dialect() == Dialect.MYSQL) {
      WaitingInMysql.add(step, reasons, line);
      return;
    }
    Statement statement = step.statement();
    boolean harmless = statement instanceof SessionStatement || statement instanceof CreateTable;
    if (!harmless) {
      String database = step.migration().dialect().title();
      reasons.add(
          Risk.CANNOT_TELL,
          "how long it locks what in %s is not modelled".formatted(database),
          line);
    }
  }

  private static boolean isRowLock(Statement statement) {
    return statement instanceof Update || statement instanceof Delete || statement instanceof Merge;
  }

  /** A block that commits lets go of its rows again and again. */
  private static boolean isInBatches(Step step) {
    return step.enclosing().stream()
        .filter(DoBlock.class::isInstance)
        .flatMap(block -> ((DoBlock) block).body().statements().stream())
        .map(BodyStatement::statement)
        .anyMatch(s -> s instanceof TransactionControl c && c.control() == Control.COMMIT);
  }

  /** The strongest lock of earlier statements that others feel because of this one. */
  private static Optional<Lock> held(Step step) {
    if (!step.transaction().mayBeShared() && step.enclosing().isEmpty()) {
      return Optional.empty();
    }
    return step.transaction().held().stream()
        .filter(lock -> lock.mode().blocksWrites())
        .filter(lock -> Impact.isInUse(lock.relation(), step.before(), step.before()))
        .reduce((first, next) -> first.mode().atLeast(next.mode()) ? first : next);
  }

  private static String whileWorking(Step step, Lock held) {
    return "%s, for as long as this takes: the %s of an earlier statement is held until the transaction ends%s"
        .formatted(new Blocking(held).whoWaits(), new Blocking(held).name(), ifShared(step));
  }

  private static String ifShared(Step step) {
    boolean unsure =
        step.transaction().kind() == Transaction.Kind.UNKNOWN && step.enclosing().isEmpty();
    return unsure ? ", if the file runs as one" : "";
  }

  /** Said once for a transaction, where it has locked one table too many. */
  private Optional<String> several(Step step, Impact impact) {
    List<Lock> strong = impact.atLeast(LockMode.SHARE);
    if (strong.isEmpty()) {
      return Optional.empty();
    }
    Set<RelationName> tables =
        locked.computeIfAbsent(step.transaction().id(), id -> new LinkedHashSet<>());
    for (Lock lock : strong) {
      boolean counts =
          lock.mode().blocksWrites()
              && step.before().view(lock.relation()).isEmpty()
              && step.after().presence(lock.relation()) != Presence.ABSENT
              && !isPart(lock.relation(), tables, step);
      if (counts) {
        tables.add(lock.relation());
      }
    }
    if (tables.size() <= FEW_TABLES || !crowded.add(step.transaction().id())) {
      return Optional.empty();
    }
    List<String> names = tables.stream().map(RelationName::toString).toList();
    return Optional.of(
        "writes to %s wait together, if only briefly: the transaction%s keeps its locks until it has got the last one"
            .formatted(names.stream().collect(Collectors.joining(", ")), ifShared(step)));
  }

  private static boolean isPart(RelationName name, Set<RelationName> tables, Step step) {
    return step.before()
        .table(name)
        .filter(table -> table.parents().stream().anyMatch(tables::contains))
        .isPresent();
  }
}
