package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
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
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** A metadata lock that may be waited for without end, with everybody queued behind it. */
@AutoService(Rule.class)
public final class MysqlMetadataLock implements ScriptRule {

  private static final String TIMEOUT = "lock_wait_timeout";

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "mysql-metadata-lock",
            Group.LOCKS,
            Severity.WARNING,
            "a metadata lock is waited for without a lock_wait_timeout",
            "zero-downtime")
        .onlyFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    for (Step step : script.steps()) {
      if (step.transaction().settings().containsKey(TIMEOUT)
          || !ImplicitCommit.isCausedBy(step.statement(), Dialect.MYSQL)) {
        continue;
      }
      Optional<QualifiedName> table = table(step.statement());
      if (table.isPresent() && ColumnInUse.isInUse(step, table.get())) {
        return List.of(problem(step, table.get())); // It says it for the whole migration.
      }
    }
    return List.of();
  }

  private static Optional<QualifiedName> table(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return Optional.of(alter.name());
    }
    if (statement instanceof CreateIndex create) {
      return Optional.of(create.table());
    }
    if (statement instanceof Rename rename) {
      return Optional.of(rename.object());
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables().stream().findFirst();
    }
    if (!(statement instanceof Drop drop)) {
      return Optional.empty();
    }
    return drop.kind() == ObjectKind.INDEX
        ? drop.objects().stream().flatMap(object -> object.table().stream()).findFirst()
        : drop.objects().stream().map(object -> object.name()).findFirst();
  }

  private static Problem problem(Step step, QualifiedName table) {
    return Problem.at(
            step.statement().span(),
            "This waits for a metadata lock until every transaction that has used %s has ended, and every"
                    .formatted(table)
                + " query on it that comes later queues behind it: lock_wait_timeout is a year by"
                + " default, a day in MariaDB.",
            "Set it to a few seconds before, and run the migration again if it fails.")
        .withSafeSql("SET SESSION lock_wait_timeout = 5;");
  }
}
