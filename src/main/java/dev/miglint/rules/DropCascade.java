package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Newness;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CASCADE, which drops what nobody has looked at. */
@AutoService(Rule.class)
public final class DropCascade implements StatementRule {

  /** One thing that goes, and what would go with it. */
  private record Target(Span span, String words, List<Dependent> along) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-cascade",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "CASCADE drops whatever depends on an object, unseen");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.statement() instanceof Drop drop && drop.cascade()) {
      return check(step, drop);
    }
    if (step.statement() instanceof AlterTable alter && ColumnInUse.isInUse(step, alter.name())) {
      return alter.actions().stream()
          .flatMap(action -> target(step, alter, action).stream())
          .filter(target -> !target.along().isEmpty() || !isSeen(step, alter.name()))
          .map(DropCascade::problem)
          .toList();
    }
    return List.of();
  }

  private static List<Problem> check(Step step, Drop drop) {
    Set<RelationName> going = new HashSet<>();
    if (drop.kind().isRelation()) {
      drop.objects().forEach(object -> going.add(step.before().resolve(object.name())));
    }
    return drop.objects().stream()
        .filter(object -> isInUse(step, drop, object))
        .flatMap(object -> target(step, drop, object, going).stream())
        .map(DropCascade::problem)
        .toList();
  }

  private static boolean isInUse(Step step, Drop drop, DroppedObject object) {
    if (drop.kind().isRelation()) {
      return ColumnInUse.isInUse(step, object.name()) && !isFirstOfAll(step, drop, object);
    }
    return !Newness.isNew(step, drop.kind(), object.name())
        && !List.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE)
            .contains(drop.kind()); // Nothing ever depends on one of these.
  }

  /** DROP IF EXISTS ahead of the CREATE in a history that has met nothing older than itself. */
  private static boolean isFirstOfAll(Step step, Drop drop, DroppedObject object) {
    return drop.ifExists()
        && step.before().presence(object.name()) == Presence.UNSEEN
        && step.before().assumedRelations().isEmpty()
        && step.afterMigration().presence(object.name()) == Presence.PRESENT;
  }

  private static Optional<Target> target(
      Step step, Drop drop, DroppedObject object, Set<RelationName> going) {
    boolean relation = drop.kind().isRelation();
    List<Dependent> along =
        relation
            ? step.before().dependents(step.before().resolve(object.name())).stream()
                .filter(d -> !d.automatic() && !going.contains(d.relation()))
                .toList()
            : List.of();
    return relation && along.isEmpty() && isSeen(step, object.name())
        ? Optional.empty() // Nothing goes along.
        : Optional.of(new Target(object.span(), drop.kind().words() + " " + object.name(), along));
  }

  /** The history shows all that can depend on the relation. */
  private static boolean isSeen(Step step, QualifiedName name) {
    return step.before().isComplete()
        && step.before().relation(name).filter(r -> !r.predatesHistory()).isPresent();
  }

  private static Optional<Target> target(Step step, AlterTable alter, AlterAction action) {
    RelationName table = step.before().resolve(alter.name());
    if (action instanceof DropColumn drop && drop.cascade()) {
      return ColumnInUse.of(step, alter, drop.column())
          .map(
              column ->
                  new Target(
                      drop.span(),
                      "column " + column,
                      step.before().dependents(table, column.name()).stream()
                          .filter(d -> !d.automatic())
                          .toList()));
    }
    if (action instanceof DropConstraint drop && drop.cascade()) {
      List<Dependent> keys =
          step.before().table(table).flatMap(t -> t.constraint(drop.constraint().value())).stream()
              .flatMap(constraint -> constraint.index().stream())
              .flatMap(index -> step.before().dependents(index).stream())
              .toList();
      return Optional.of(
          new Target(
              drop.span(), "constraint %s of %s".formatted(drop.constraint(), alter.name()), keys));
    }
    return Optional.empty();
  }

  private static Problem problem(Target target) {
    NameList names = new NameList(target.along().stream().map(Dependent::toString).toList());
    String known = target.along().isEmpty() ? "whatever depends on it" : names.toString();
    return Problem.at(
        target.span(),
        "CASCADE drops the %s and takes along %s, each under an ACCESS EXCLUSIVE lock and unseen; code"
                .formatted(target.words(), known)
            + " that is still running and uses any of it fails as soon as this commits.",
        "Drop without CASCADE, and name each dependent object in a DROP of its own.");
  }
}
