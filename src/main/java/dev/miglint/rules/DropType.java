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
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.UserType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** DROP TYPE or DOMAIN of what running code may name. */
@AutoService(Rule.class)
public final class DropType implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-type",
        Group.COMPATIBILITY,
        Severity.WARNING,
        "a type is dropped while running code may still name it");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop)
        || (drop.kind() != ObjectKind.TYPE && drop.kind() != ObjectKind.DOMAIN)) {
      return List.of();
    }
    return drop.objects().stream()
        .filter(object -> isNamed(object, step))
        .map(object -> problem(drop, object))
        .toList();
  }

  private static boolean isNamed(DroppedObject object, Step step) {
    QualifiedName written = object.name();
    RelationName name = step.before().resolveType(written.schema(), written.name());
    Optional<UserType> type = step.before().type(name);
    if (step.before().typePresence(name) == Presence.ABSENT
        || type.filter(t -> t.created().release() == step.moment().release()).isPresent()) {
      return false; // Nothing is dropped, or nothing that running code knows.
    }
    if (type.flatMap(UserType::renamed)
        .filter(renaming -> renaming.at().migration() == step.moment().migration())
        .isPresent()) {
      return false; // Put aside by this migration: another type has its name.
    }
    return !step.transaction().mayBeShared() || step.afterMigration().type(name).isEmpty();
  }

  private static Problem problem(Drop drop, DroppedObject object) {
    String word = drop.kind().words();
    return Problem.at(
        object.span(),
        "Code that is still running and casts to %1$s, or binds values of it, fails as soon as this commits:"
                .formatted(object.name())
            + " type \"%s\" does not exist.".formatted(object.name().name()),
        "Drop the %s in a release after the one whose code no longer names it.".formatted(word));
  }
}
