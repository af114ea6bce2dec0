package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Newness;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.server.PartitionRefusal;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table that cannot become, or is not, a partition of another one. */
@AutoService(Rule.class)
public final class PartitionMismatch implements StatementRule {

  private static final Pattern OF_BOUNDS = Pattern.compile("overlap|bound|default|must specify");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "partition-mismatch",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a table is made a partition that its parent, its columns or the bounds do not allow,"
                + " or is detached from what it is no partition of")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the tables may be others than the history shows.
    }
    PartitionRefusal refusals = new PartitionRefusal(step.before(), step.target());
    if (step.statement() instanceof CreateTable create) {
      return create
          .partitionOf()
          .filter(place -> Newness.isCertainlyCreated(step, create))
          .flatMap(place -> refusals.ofCreate(create, place))
          .map(words -> Problem.refused(create.name().span(), words, help(words)))
          .stream()
          .toList();
    }
    if (step.statement() instanceof AlterTable alter) {
      return alter.actions().stream()
          .flatMap(
              action ->
                  refusal(refusals, alter, action)
                      .map(words -> Problem.refused(action.span(), words, help(words)))
                      .stream())
          .toList();
    }
    return List.of();
  }

  private static Optional<String> refusal(
      PartitionRefusal refusals, AlterTable alter, AlterAction action) {
    if (action instanceof AttachPartition attach) {
      return refusals.ofAttach(alter.name(), attach);
    }
    return action instanceof DetachPartition detach
        ? refusals.ofDetach(alter.name(), detach)
        : Optional.empty();
  }

  private static String help(String words) {
    return OF_BOUNDS.matcher(words).find()
        ? "Give the partition bounds of the parent's kind that no other partition has."
        : "Name the tables that are meant, or give the partition the columns and CHECKs of its"
            + " parent first.";
  }
}
