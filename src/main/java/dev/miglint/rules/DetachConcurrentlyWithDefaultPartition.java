package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;

/** DETACH PARTITION CONCURRENTLY is refused while there is a default partition. */
@AutoService(Rule.class)
public final class DetachConcurrentlyWithDefaultPartition implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "detach-concurrently-with-default-partition",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a partition cannot be detached concurrently while a default partition exists")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.conditional()
        || TableChange.of(step, DetachPartition.class).isEmpty()
        || step.before().defaultPartition(step.before().resolve(alter.name())).isEmpty()) {
      return List.of(); // No default partition, as far as the history tells.
    }
    return alter.actions().stream()
        .filter(action -> action instanceof DetachPartition detach && detach.concurrently())
        .map(
            action ->
                Problem.refused(
                    action.span(),
                    "cannot detach partitions concurrently when a default partition exists",
                    "Detach it without CONCURRENTLY when %s is quiet, or detach the default"
                            .formatted(alter.name())
                        + " partition before."))
        .toList();
  }
}
