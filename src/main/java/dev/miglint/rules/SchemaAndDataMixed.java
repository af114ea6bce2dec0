package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.PerTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SchemaChange;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.schema.Bookkeeping;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows changed while a schema change keeps a table locked. */
@AutoService(Rule.class)
public final class SchemaAndDataMixed implements HistoryRule {

  /** Where rows of a table are changed first. */
  private record Data(QualifiedName table, Migration migration, int statement) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "schema-and-data-mixed",
        Group.DATA,
        Severity.ERROR,
        "rows are changed in the transaction of a schema change");
  }

  @Override
  public Walk begin(Settings settings) {
    return new Mixing();
  }

  private static final class Mixing implements Walk {

    private final PerTransaction<Mix> transactions = new PerTransaction<>(Mix::new);
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().direction() == Direction.DOWN) {
        return;
      }
      Map<Integer, List<Step>> parts = new LinkedHashMap<>();
      for (Step step : script.steps()) {
        if (step.transaction().mayBeShared() || step.enclosing().isPresent()) {
          parts.computeIfAbsent(step.transaction().id(), id -> new ArrayList<>()).add(step);
        }
      }
      parts.values().forEach(steps -> transactions.of(steps.get(0)).add(steps, problems));
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  /** One transaction, as far as it has been seen. */
  private static final class Mix {

    private final Set<RelationName> seen = new HashSet<>();
    private final List<Data> waiting = new ArrayList<>();
    private Optional<SchemaChange> first = Optional.empty();
    private Optional<SchemaChange> last = Optional.empty();

    /** Goes on with what one script does in the transaction. */
    private void add(List<Step> steps, List<Problem> problems) {
      List<SchemaChange> changes = new ArrayList<>();
      List<Step> writing = new ArrayList<>();
      for (Step step : steps) {
        if (WrittenData.of(step.statement()).isNothing()) {
          SchemaChange.in(step).ifPresent(changes::add);
        } else if (!(step.statement() instanceof Truncate)) { // That locks no row, for no time.
          writing.add(step);
        }
      }
      first = first.or(() -> changes.stream().findFirst());
      boolean goesOn = steps.get(0).migration().transaction() == TransactionMode.ALL_PENDING;
      if (first.isEmpty() && !goesOn) {
        return; // Seeds are long, and no schema change comes.
      }
      writing.forEach(step -> data(step).ifPresent(waiting::add));
      first.ifPresent(
          start -> {
            for (Data data : waiting) {
              // The last change before the data, whose lock is held; else the first after it.
              Optional<SchemaChange> before = SchemaChange.lastUpTo(data.statement(), changes);
              problems.add(problem(data, before.or(() -> last).orElse(start)));
            }
            waiting.clear();
          });
      last = changes.isEmpty() ? last : Optional.of(changes.get(changes.size() - 1));
    }

    private Optional<Data> data(Step step) {
      return WrittenData.of(step.statement())
          .firstChanged(name -> isInUse(name, step))
          .filter(name -> seen.add(step.before().resolve(name)))
          .map(name -> new Data(name, step.migration(), step.moment().statement()));
    }
  }

  private static boolean isInUse(QualifiedName name, Step step) {
    return !step.before().isNewInRelease(name)
        && !Bookkeeping.isTable(name.name())
        && !step.before().resolve(name).schema().equals("pg_temp");
  }

  private static Problem problem(Data data, SchemaChange change) {
    Blocking blocking = new Blocking(change.lock());
    boolean held = change.statement() <= data.statement();
    String message =
        held
            ? "Rows of %s are changed while the %s (%s) is held: until the last row is done and the"
                    .formatted(data.table(), blocking.name(), change.place(data.migration()))
                + " transaction commits, %s.".formatted(blocking.whoWaits())
            : "Rows of %s are changed in the transaction of a schema change (%s, %s): they stay"
                    .formatted(data.table(), change.place(data.migration()), blocking.name())
                + " locked while that waits for its lock, and until it commits, %s."
                    .formatted(blocking.whoWaits());
    return Problem.at(
            data.table().span(),
            message,
            "Change the rows in a migration of its own, in a later release or in batches outside of"
                + " migrations.")
        .in(data.migration());
  }
}
