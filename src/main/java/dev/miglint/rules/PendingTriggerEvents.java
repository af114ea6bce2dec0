package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** DDL on a table whose deferred foreign keys still have rows to check. */
@AutoService(Rule.class)
public final class PendingTriggerEvents implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "pending-trigger-events",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a table is altered while its deferred foreign keys still have to check changed rows")
        .alsoDown();
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Pending pending = new Pending();
    int transaction = -1;
    for (Step step : history.steps()) {
      if (step.transaction().id() != transaction) {
        pending = new Pending();
        transaction = step.transaction().id();
      }
      if (step.transaction().isBlock() && !step.conditional()) {
        pending.problem(step).ifPresent(p -> problems.add(p.in(step.migration())));
        pending.add(step);
      }
    }
    return problems;
  }

  /** What waits for the end of one transaction: the names of the constraints by table. */
  private static final class Pending {

    private final Map<RelationName, Set<String>> events = new HashMap<>();
    private final Map<String, Boolean> deferred = new HashMap<>();
    private Optional<Boolean> allDeferred = Optional.empty();

    private void add(Step step) {
      if (step.statement() instanceof SetConstraints set) {
        change(set);
      } else if (step.statement() instanceof TransactionControl) {
        events.clear(); // ROLLBACK TO may have taken the rows back.
      } else if (step.statement() instanceof Insert insert
          && insert.source().map(query -> !query.rows().isEmpty()).orElse(true)
          && !insert.onConflict()) {
        step.before().table(insert.table()).ifPresent(this::addKeys); // Some row, for certain.
      }
    }

    private void addKeys(Table table) {
      for (Constraint key : table.constraints(Kind.FOREIGN_KEY)) {
        if (isDeferred(key) && key.enforced() && !table.isPartitioned()) {
          events.computeIfAbsent(table.name(), t -> new HashSet<>()).add(key.name());
        }
      }
    }

    private boolean isDeferred(Constraint key) {
      boolean now = deferred.getOrDefault(key.name(), allDeferred.orElse(key.initiallyDeferred()));
      return key.deferrable() && now;
    }

    private void change(SetConstraints set) {
      if (set.constraints().isEmpty()) {
        allDeferred = Optional.of(set.deferred());
        deferred.clear();
      }
      set.constraints().forEach(name -> deferred.put(name.name(), set.deferred()));
      if (!set.deferred()) {
        Set<String> checked =
            set.constraints().stream().map(QualifiedName::name).collect(Collectors.toSet());
        events
            .values()
            .forEach(names -> names.removeIf(n -> checked.isEmpty() || checked.contains(n)));
        events.values().removeIf(Set::isEmpty);
      }
    }

    private Optional<Problem> problem(Step step) {
      Statement statement = step.statement();
      List<QualifiedName> tables = new ArrayList<>();
      String command = "";
      if (statement instanceof AlterTable alter) {
        command = "ALTER TABLE";
        tables.add(alter.name());
      } else if (statement instanceof CreateIndex create) {
        command = "CREATE INDEX";
        tables.add(create.table());
      } else if (statement instanceof Truncate truncate) {
        command = "TRUNCATE";
        tables.addAll(truncate.tables());
      } else if (statement instanceof Drop drop && drop.kind() == ObjectKind.TABLE) {
        command = "DROP TABLE";
        drop.objects().forEach(object -> tables.add(object.name()));
      }
      String words = "cannot %s \"%%s\" because it has pending trigger events".formatted(command);
      return tables.stream()
          .map(step.before()::resolve)
          .filter(events::containsKey)
          .findFirst()
          .map(
              table ->
                  Problem.refused(
                          statement.span(),
                          words.formatted(table.name()),
                          "Check the deferred constraints before, or change the rows in a migration"
                              + " of their own.")
                      .withSafeSql("SET CONSTRAINTS ALL IMMEDIATE;"));
    }
  }
}
