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
import dev.miglint.schema.Routine;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;

/** DROP FUNCTION or PROCEDURE of what running code may call. */
@AutoService(Rule.class)
public final class DropFunction implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-function",
        Group.COMPATIBILITY,
        Severity.WARNING,
        "a function or procedure is dropped while running code may still call it");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || !isRoutine(drop.kind())) {
      return List.of();
    }
    return drop.objects().stream()
        .filter(object -> isCalled(object, step))
        .map(object -> problem(drop, object))
        .toList();
  }

  private static boolean isRoutine(ObjectKind kind) {
    return kind == ObjectKind.FUNCTION
        || kind == ObjectKind.PROCEDURE
        || kind == ObjectKind.ROUTINE
        || kind == ObjectKind.AGGREGATE;
  }

  private static boolean isCalled(DroppedObject object, Step step) {
    RelationName name = step.before().resolveRoutine(object.name());
    List<Routine> dropped =
        step.before().routines(name).stream()
            .filter(routine -> object.arguments().map(routine::takes).orElse(true))
            .toList();
    if (!dropped.isEmpty() && dropped.stream().allMatch(routine -> isUnknown(routine, step))) {
      return false; // New in this release, or called by triggers alone, which keep it from going.
    }
    return !step.transaction().mayBeShared()
        || step.afterMigration().routines(name).stream()
            .noneMatch(made -> made.defined().migration() == step.moment().migration());
  }

  private static boolean isUnknown(Routine routine, Step step) {
    return routine.created().release() == step.moment().release()
        || routine
            .returns()
            .filter(type -> type.name().equals("trigger") || type.name().equals("event_trigger"))
            .isPresent();
  }

  private static Problem problem(Drop drop, DroppedObject object) {
    String word = drop.kind().words();
    return Problem.at(
        object.span(),
        "Code that is still running and calls %s fails as soon as this commits: %s does not exist."
            .formatted(object.name(), word),
        "Drop the %s in a release after the one whose code no longer calls it, or replace it with CREATE"
                .formatted(word)
            + " OR REPLACE.");
  }
}
