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
import dev.miglint.schema.Trigger;
import dev.miglint.server.TriggerRefusal;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.List;
import java.util.Optional;

/** A trigger that the server does not make, or one of a partition that belongs to its parent. */
@AutoService(Rule.class)
public final class TriggerRefused implements StatementRule {

  private static final String OF_PARENT =
      "Change the trigger of the partitioned table, which takes its partitions along.";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "trigger-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a trigger is asked for in a way that the server does not have, or belongs to a"
                + " partitioned table")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or its table and function may be other ones.
    }
    if (step.statement() instanceof CreateTrigger create) {
      return TriggerRefusal.of(create, step.before(), step.target()).stream()
          .map(refusal -> Problem.refused(refusal.span(), refusal.words(), refusal.help()))
          .toList();
    }
    if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.TRIGGER) {
      return drop.objects().stream().flatMap(object -> dropped(object, step).stream()).toList();
    }
    if (step.statement() instanceof Rename rename && rename.kind() == ObjectKind.TRIGGER) {
      return renamed(rename, step).stream().toList();
    }
    return step.statement() instanceof AlterTable alter
        ? alter.actions().stream()
            .filter(AttachPartition.class::isInstance)
            .map(AttachPartition.class::cast)
            .flatMap(attach -> attached(alter, attach, step).stream())
            .toList()
        : List.of();
  }

  private static Optional<Problem> dropped(DroppedObject object, Step step) {
    String name = object.name().name();
    return object
        .table()
        .flatMap(table -> inherited(table, name, step))
        .map(
            partition ->
                Problem.refused(
                    object.span(),
                    "cannot drop trigger %s on table %s because trigger %s on table %s requires it"
                        .formatted(name, partition.name().name(), name, parent(partition)),
                    OF_PARENT));
  }

  private static Optional<Problem> renamed(Rename rename, Step step) {
    return rename
        .member()
        .filter(member -> step.target().atLeast(15)) // Servers before rename the one only.
        .filter(member -> inherited(rename.object(), member.value(), step).isPresent())
        .map(
            member ->
                Problem.refused(
                    member.span(),
                    "cannot rename trigger \"%s\" on table \"%s\""
                        .formatted(member.value(), rename.object().name()),
                    OF_PARENT));
  }

  /** The partition, if that trigger of it is one of its partitioned table. */
  private static Optional<Table> inherited(QualifiedName table, String trigger, Step step) {
    return step.before()
        .table(table)
        .filter(Table::isPartition)
        .filter(
            partition ->
                partition.triggers().stream()
                    .anyMatch(t -> t.inherited() && t.name().equals(trigger)));
  }

  private static String parent(Table partition) {
    return partition.parents().stream().map(RelationName::name).findFirst().orElse("");
  }

  /** A table with a trigger of a name that its partitioned table would give it. */
  private static Optional<Problem> attached(AlterTable alter, AttachPartition attach, Step step) {
    List<String> own =
        step.before().table(attach.partition()).stream()
            .flatMap(table -> table.triggers().stream())
            .map(Trigger::name)
            .toList();
    return step.before().table(alter.name()).stream()
        .flatMap(table -> table.triggers().stream())
        .filter(trigger -> trigger.forEachRow() && own.contains(trigger.name()))
        .findFirst()
        .map(
            trigger ->
                Problem.refused(
                    attach.span(),
                    "trigger \"%s\" for relation \"%s\" already exists"
                        .formatted(trigger.name(), attach.partition().name()),
                    "Drop it from the table before: it gets that of the partitioned table."));
  }
}
