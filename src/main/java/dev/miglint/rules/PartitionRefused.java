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
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.server.PartitionRefusal;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;

/** A partition that its table cannot have, or that is none. */
@AutoService(Rule.class)
public final class PartitionRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "partition-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a table cannot become a partition of another, or is none")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or other partitions may be there.
    }
    if (step.statement() instanceof CreateTable create && create.partitionOf().isPresent()) {
      boolean passedOver =
          create.ifNotExists() && step.before().relation(create.name()).isPresent();
      PartitionBound bound = create.partitionOf().get().bound();
      return passedOver
          ? List.of()
          : step.before().table(create.partitionOf().get().parent()).stream()
              .flatMap(parent -> made(create, bound, parent, step).stream())
              .toList();
    }
    return step.statement() instanceof AlterTable alter
        ? alter.actions().stream().flatMap(action -> altered(alter, action, step).stream()).toList()
        : List.of();
  }

  private static Optional<Problem> made(
      CreateTable create, PartitionBound bound, Table parent, Step step) {
    if (!parent.isPartitioned()) {
      return parent.predatesHistory()
          ? Optional.empty()
          : Optional.of(
              refused(
                  create.partitionOf().get().parent().span(),
                  "\"%s\" is not partitioned".formatted(parent.name().name())));
    }
    return new PartitionRefusal(step.before(), parent)
        .ofBound(create.name().name(), bound)
        .map(words -> refused(bound.span(), words));
  }

  private static Optional<Problem> altered(AlterTable alter, AlterAction action, Step step) {
    Optional<Table> table = step.before().table(alter.name());
    if (action instanceof AttachPartition attach && attach.bound().isPresent()) {
      Optional<Table> child = step.before().table(attach.partition());
      return table
          .filter(Table::isPartitioned)
          .map(parent -> new PartitionRefusal(step.before(), parent))
          .flatMap(
              refusal ->
                  child
                      .flatMap(refusal::ofColumns)
                      .or(() -> refusal.ofBound(attach.partition().name(), attach.bound().get())))
          .map(words -> refused(action.span(), words));
    }
    if (action instanceof DetachPartition detach) {
      return table
          .filter(Table::isPartitioned)
          .filter(parent -> isNone(detach, parent.name(), step))
          .map(
              parent ->
                  refused(
                      action.span(),
                      "relation \"%s\" is not a partition of relation \"%s\""
                          .formatted(detach.partition().name(), parent.name().name())));
    }
    return action instanceof AddColumn && table.filter(Table::isPartition).isPresent()
        ? Optional.of(refused(action.span(), "cannot add column to a partition"))
        : Optional.empty();
  }

  private static boolean isNone(DetachPartition detach, RelationName parent, Step step) {
    return step.before()
        .table(detach.partition())
        .filter(child -> !child.predatesHistory() && !child.lineage().parents().contains(parent))
        .isPresent();
  }

  private static Problem refused(Span span, String words) {
    return Problem.refused(
        span, words, "Give the partition what its table has, and a bound of its own.");
  }
}
