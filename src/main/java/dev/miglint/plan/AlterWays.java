package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Impact;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.schema.Constraint;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The safe way of ALTER TABLE, action by action. */
record AlterWays(
    Step step, AlterTable alter, Hazards hazards, HistoryText history, BodyQuoting quoting) {

  /** From this version on a foreign key of a partitioned table may be NOT VALID. */
  private static final int PARTITIONED_NOT_VALID_SINCE = 18;

  /** DETACH PARTITION … CONCURRENTLY (release notes of 14). */
  private static final int DETACH_CONCURRENTLY_SINCE = 14;

  /** The steps; none where the statement can stay as it is, or knows no other way. */
  List<PlanStep> steps() {
    if (alter.kind() == ObjectKind.TYPE) {
      return List.of();
    }
    List<PlanStep> steps = new ArrayList<>();
    List<AlterAction> kept = new ArrayList<>();
    boolean changed = false;
    for (AlterAction action : inPasses()) {
      List<PlanStep> ways = ways(action);
      if (ways.isEmpty()) {
        kept.add(action);
        continue;
      }
      changed = true;
      keep(kept, steps);
      steps.addAll(ways);
    }
    keep(kept, steps);
    return changed ? steps : List.of();
  }

  /** The server drops constraints before it does anything else (tablecmds.c, pass by pass). */
  private List<AlterAction> inPasses() {
    List<AlterAction> ordered = new ArrayList<>(alter.actions());
    ordered.removeIf(action -> !(action instanceof DropConstraint));
    alter.actions().stream()
        .filter(action -> !(action instanceof DropConstraint))
        .forEach(ordered::add);
    return ordered;
  }

  private void keep(List<AlterAction> kept, List<PlanStep> steps) {
    if (kept.isEmpty()) {
      return;
    }
    SourceFile file = step.migration().file();
    int first = alter.actions().stream().mapToInt(a -> a.span().start()).min().orElseThrow();
    String head = file.text(new Span(alter.span().start(), first));
    String actions =
        String.join(", ", kept.stream().map(action -> file.text(action.span())).toList());
    steps.add(PlanStep.shared("alter_" + alter.name().name(), head + actions));
    kept.clear();
  }

  private List<PlanStep> ways(AlterAction action) {
    TableChange<AlterAction> change = new TableChange<>(step, alter, action);
    if (action instanceof DropColumn drop) {
      return hazards.has("drop-column-without-deprecation", drop.span())
          ? new NameWays(step, history, quoting)
              .dropColumn(
                  alter.name(),
                  drop.column().value(),
                  "deploy code that no longer names " + drop.column())
          : List.of();
    }
    if (action instanceof ValidateConstraint validate) {
      return isOwn(validate)
          ? List.of(PlanStep.alone("validate_" + validate.constraint(), alone(action)))
          : List.of();
    }
    boolean required =
        action instanceof AddColumn && hazards.has("add-required-column", action.span());
    Impact impact = change.impact();
    if (!required && !isBlocking(impact)) {
      return List.of();
    }
    if (action instanceof AddColumn) {
      return new AddColumnWay(
              TableChange.of(step, AddColumn.class).stream()
                  .filter(c -> c.action() == action)
                  .findFirst()
                  .orElseThrow(),
              quoting)
          .steps(required);
    }
    if (action instanceof AlterColumnType) {
      return new TypeWay(
              TableChange.of(step, AlterColumnType.class).stream()
                  .filter(c -> c.action() == action)
                  .findFirst()
                  .orElseThrow(),
              history,
              quoting)
          .steps();
    }
    if (action instanceof SetNotNull require) {
      return required(require);
    }
    if (action instanceof AddConstraint add) {
      return constraint(change, add);
    }
    if (action instanceof DetachPartition detach
        && !detach.concurrently()
        && step.target().atLeast(DETACH_CONCURRENTLY_SINCE)
        && step.before().defaultPartition(step.before().resolve(alter.name())).isEmpty()) {
      return List.of(
          PlanStep.outside(
              "detach_" + detach.partition().name(),
              "ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY"
                  .formatted(quoted(alter.name()), quoted(detach.partition()))));
    }
    return List.of();
  }

  /** From the first step on no NULL is taken. */
  private List<PlanStep> required(SetNotNull require) {
    List<PlanStep> steps =
        new ArrayList<>(
            new NotNullWay(alter.name(), require.column().value(), step.target()).steps());
    if (hazards.mentions("set-not-null-breaks-writers", require.span())) {
      steps.set(0, steps.get(0).after("deploy code that always writes " + require.column()));
    }
    return steps;
  }

  private List<PlanStep> constraint(TableChange<AlterAction> change, AddConstraint add) {
    boolean key = add.constraint() instanceof Unique || add.constraint() instanceof PrimaryKey;
    boolean keyOfIndex =
        (add.constraint() instanceof Unique unique && unique.usingIndex().isPresent())
            || (add.constraint() instanceof PrimaryKey primary && primary.usingIndex().isPresent());
    boolean refused =
        change.isPartitioned()
            && (key
                || (add.constraint() instanceof ForeignKey
                    && !step.target().atLeast(PARTITIONED_NOT_VALID_SINCE)));
    return refused || keyOfIndex ? List.of() : new ConstraintWay(change, add.constraint()).steps();
  }

  static boolean isBlocking(Impact impact) {
    return impact.locks().stream()
        .anyMatch(lock -> lock.mode().blocksWrites() && !lock.work().isEmpty());
  }

  /** The same transaction has added it. */
  private boolean isOwn(ValidateConstraint validate) {
    Optional<Constraint> constraint =
        step.before()
            .table(alter.name())
            .flatMap(table -> table.constraint(validate.constraint().value()));
    return constraint.filter(c -> c.created().migration() == step.moment().migration()).isPresent();
  }

  private String alone(AlterAction action) {
    return "ALTER TABLE %s %s"
        .formatted(quoted(alter.name()), step.migration().file().text(action.span()));
  }
}
