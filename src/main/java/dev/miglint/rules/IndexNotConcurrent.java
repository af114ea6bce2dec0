package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ConcurrentlyFix;
import dev.miglint.lint.FailedBuild;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.PartitionedIndex;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.schema.Table;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX that keeps every write waiting until the index is built. */
@AutoService(Rule.class)
public final class IndexNotConcurrent implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "index-not-concurrent",
        Group.LOCKS,
        Severity.ERROR,
        "CREATE INDEX without CONCURRENTLY keeps writes waiting until the index is built");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateIndex create) || create.concurrently()) {
      return List.of();
    }
    Impact impact = step.impact();
    if (!impact.does(Work.INDEX_BUILD)) {
      return List
          .of(); // A new table, an index that is there already, or a partitioned table alone.
    }
    Optional<Table> table = step.before().table(create.table());
    boolean unseen = table.map(t -> !t.columnsComplete()).orElse(true);
    if (create.only() && unseen) {
      return List.of(); // ONLY is written for partitioned tables, where nothing is built.
    }
    String message = "CREATE INDEX " + impact.words();
    if (table.filter(Table::isPartitioned).isPresent()) {
      return List.of(
          Problem.at(
                  create.span(),
                  message,
                  "Create the index ON ONLY the partitioned table, CONCURRENTLY on each partition,"
                      + " and attach those."
                      + new OutsideTransaction(step).sentence())
              .withSafeSql(new PartitionedIndex(create, step).sql()));
    }
    Problem problem =
        Problem.at(
                create.span(),
                message,
                "Create it CONCURRENTLY, so that writes go on."
                    + new OutsideTransaction(step).sentence())
            .withSafeSql(
                create.ifNotExists()
                    ? new FailedBuild(create).drop() + concurrently(step.text())
                    : concurrently(step.text()));
    return List.of(
        create.ifNotExists()
            ? problem // One word does not do it.
            : new ConcurrentlyFix(step).behind("index").map(problem::withFix).orElse(problem));
  }

  private static String concurrently(String statement) {
    return statement.replaceFirst("(?i)\\bindex\\b", "$0 CONCURRENTLY") + ";";
  }
}
