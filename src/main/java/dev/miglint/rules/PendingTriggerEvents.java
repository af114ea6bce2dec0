package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.DeferredChecks;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.PerTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DDL on a table whose deferred foreign keys still have rows to check. */
@AutoService(Rule.class)
public final class PendingTriggerEvents implements HistoryRule {

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
  public Walk begin(Settings settings) {
    return new Events();
  }

  /** All pending migrations may share a transaction. */
  private static final class Events implements Walk {

    private final List<Problem> problems = new ArrayList<>();
    private final PerTransaction<DeferredChecks> checks = new PerTransaction<>(DeferredChecks::new);

    @Override
    public void next(ReplayedScript script) {
      for (Step step : script.steps()) {
        if (step.transaction().isBlock() && !step.conditional()) {
          DeferredChecks pending = checks.of(step);
          problem(step, pending).ifPresent(p -> problems.add(p.in(step.migration())));
          pending.add(step);
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  private static Optional<Problem> problem(Step step, DeferredChecks pending) {
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
    String refused = command;
    return tables.stream()
        .map(step.before()::resolve)
        .filter(pending::areIn)
        .findFirst()
        .map(
            table ->
                Problem.refused(
                        statement.span(),
                        "cannot %s \"%s\" because it has pending trigger events"
                            .formatted(refused, table.name()),
                        "Check the deferred constraints before, or change the rows in a migration"
                            + " of their own.")
                    .withSafeSql("SET CONSTRAINTS ALL IMMEDIATE;"));
  }
}
