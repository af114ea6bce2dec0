package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.PartitionedIndex;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX CONCURRENTLY does not exist for partitioned tables. */
@AutoService(Rule.class)
public final class ConcurrentlyOnPartitioned implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "concurrently-on-partitioned",
            Group.WILL_FAIL,
            Severity.ERROR,
            "an index on a partitioned table cannot be built concurrently")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateIndex create)
        || !create.concurrently()
        || step.conditional()) {
      return List.of();
    }
    Optional<Table> table = step.before().table(create.table()).filter(Table::isPartitioned);
    return table.stream()
        .map(
            partitioned ->
                Problem.refused(
                        create.span(),
                        "cannot create index on partitioned table \"%s\" concurrently"
                            .formatted(partitioned.name().name()),
                        "Create the index on the parent ONLY, build it concurrently on each"
                            + " partition, and attach those.")
                    .withSafeSql(new PartitionedIndex(create, step).sql()))
        .toList();
  }
}
