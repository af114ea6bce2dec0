package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Restriction;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.schema.Column;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Constraints that rows of running code may not meet. */
@AutoService(Rule.class)
public final class NewConstraintBreaksWriters implements ScriptRule {

  /** What can be NOT VALID, which spares only rows that are there. */
  private static final Set<String> NOT_VALID = Set.of("CHECK", "foreign key");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "new-constraint-breaks-writers",
        Group.COMPATIBILITY,
        Severity.WARNING,
        "running code may write rows that a new constraint refuses",
        "zero-downtime");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Set<RelationName> freed = new HashSet<>(); // Tables that have lost a constraint.
    for (Step step : script.steps()) {
      TableChange.of(step, DropConstraint.class).stream()
          .map(change -> step.before().resolve(change.alter().name()))
          .forEach(freed::add);
      if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.INDEX) {
        drop.objects().stream()
            .flatMap(object -> step.before().index(object.name()).stream())
            .forEach(index -> freed.add(index.table()));
      }
      for (Restriction restriction : Restriction.in(step)) {
        if (freed.contains(step.before().resolve(restriction.table()))) {
          continue; // It takes the place of another one, as a rule of a stricter one.
        }
        if (ColumnInUse.isInUse(step, restriction.table())
            && !isOfNewColumns(restriction, step)
            && !isImplied(restriction, step)) {
          problems.add(problem(restriction));
        }
        // Running code does not know a new table or column.
      }
    }
    return problems;
  }

  private static boolean isOfNewColumns(Restriction restriction, Step step) {
    Optional<Table> table = step.before().table(restriction.table());
    int now = step.moment().release();
    return table.isPresent()
        && !restriction.columns().isEmpty()
        && restriction.columns().stream()
            .allMatch(
                name ->
                    table
                        .get()
                        .column(name)
                        .map(Column::created)
                        .filter(created -> created.release() == now)
                        .isPresent());
  }

  /** Some of its columns are unique already, and so are all of them together. */
  private static boolean isImplied(Restriction restriction, Step step) {
    return restriction.what().toLowerCase(Locale.ROOT).startsWith("unique")
        && step.before().indexes(step.before().resolve(restriction.table())).stream()
            .filter(index -> index.unique() && index.predicate().isEmpty())
            .filter(index -> !index.hasExpressions())
            .anyMatch(index -> restriction.columns().containsAll(index.keyColumns()));
  }

  private static Problem problem(Restriction restriction) {
    return Problem.at(
        restriction.span(),
        "The new %s refuses rows that code which is still running may write to %s: its INSERTs and UPDATEs fail as"
                .formatted(restriction.what(), restriction.table())
            + " soon as this commits%s."
                .formatted(NOT_VALID.contains(restriction.what()) ? ", NOT VALID or not" : ""),
        "Deploy code that writes only what it accepts in a release before this one.");
  }
}
