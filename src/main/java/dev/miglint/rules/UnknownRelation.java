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
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.UsedRelations;
import java.util.List;

/** A statement about a relation that is not there. */
@AutoService(Rule.class)
public final class UnknownRelation implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unknown-relation",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement uses a table, view, index or sequence that is not there")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have made the relation.
    }
    if (step.statement() instanceof Drop drop && !drop.ifExists() && drop.kind().isRelation()) {
      return drop.objects().stream()
          .map(DroppedObject::name)
          .filter(step.before()::lacks)
          .map(
              name ->
                  problem(
                      name, "%s \"%s\" does not exist".formatted(drop.kind().words(), name.name())))
          .toList();
    }
    return UsedRelations.in(step.statement()).stream()
        .filter(step.before()::lacks)
        .filter(name -> !isMadeHere(name, step))
        .map(name -> problem(name, "relation \"%s\" does not exist".formatted(name)))
        .toList();
  }

  /** CREATE TABLE may reference itself. */
  private static boolean isMadeHere(QualifiedName name, Step step) {
    return CreatedName.in(step.statement()).stream()
        .filter(created -> created.owner().isEmpty())
        .anyMatch(created -> created.name().name().equals(name.name()));
  }

  private static Problem problem(QualifiedName name, String words) {
    return Problem.refused(
        name.span(),
        words,
        "Correct the name, or create it in an earlier migration: it was never created, or it was"
            + " dropped or renamed.");
  }
}
