package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.FailedBuild;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IF NOT EXISTS, which passes over what a failed CREATE INDEX CONCURRENTLY has left. */
@AutoService(Rule.class)
public final class ConcurrentlyIfNotExists implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "concurrently-if-not-exists",
        Group.LOCKS,
        Severity.WARNING,
        "IF NOT EXISTS passes over the invalid index that a failed CREATE INDEX CONCURRENTLY leaves");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    if (script.migration().declares(Declaration.RUNS_TWICE)) {
      return List.of(); // It has to, and stands alone in its file: there is no other way.
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> dropped = new HashSet<>();
    for (Step step : script.steps()) {
      if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.INDEX) {
        drop.objects().forEach(object -> dropped.add(object.name().name()));
      } else if (step.statement() instanceof CreateIndex create) {
        problem(create, step, dropped).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> problem(CreateIndex create, Step step, Set<String> dropped) {
    RelationName table = step.before().resolve(create.table());
    boolean passesOver = create.concurrently() && create.ifNotExists();
    if (!passesOver
        || create.name().filter(name -> !dropped.contains(name.value())).isEmpty()
        || !Impact.isInUse(table, step.before(), step.after())) {
      return Optional.empty(); // On a new table without rows the build does not fail.
    }
    String name = create.name().get().value();
    Problem problem =
        Problem.at(
                create.span(),
                "Where an attempt has failed, an invalid index %s is left behind, and IF NOT EXISTS passes over it: the"
                        .formatted(name)
                    + " next attempt succeeds, "
                    + (create.unique()
                        ? "while rows that are there twice stay, and no query uses the index."
                        : "and no query uses the index."),
                "Drop what a failed attempt has left "
                    + (step.migration().transaction() == TransactionMode.SIMPLE_QUERY
                        ? "in a migration before this one." // Two would share a transaction.
                        : "in front of it."))
            .withSafeSql(new FailedBuild(create).drop() + step.text().strip() + ";");
    return Optional.of(create.unique() ? problem : problem.as(Severity.INFO));
  }
}
