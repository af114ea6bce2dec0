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
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/**
 * ALTER CONSTRAINT of a constraint that cannot be changed so (ATExecAlterConstraint of
 * src/backend/commands/tablecmds.c).
 */
@AutoService(Rule.class)
public final class ConstraintChangeRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "constraint-change-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "ALTER CONSTRAINT changes what a constraint of this kind, or of a partition or child,"
                + " cannot change")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of(); // It may not run, or the constraint may be another one.
    }
    return alter.actions().stream()
        .filter(AlterConstraint.class::isInstance)
        .map(AlterConstraint.class::cast)
        .flatMap(change -> problem(change, alter, step).stream())
        .toList();
  }

  private static Optional<Problem> problem(AlterConstraint change, AlterTable alter, Step step) {
    String name = change.constraint().value();
    if (alter.actions().stream().anyMatch(action -> drops(action, name))) {
      return Optional.empty(); // What bears the name then is another one.
    }
    return step.before()
        .table(alter.name())
        .flatMap(
            table ->
                table
                    .constraint(name)
                    .flatMap(constraint -> words(change, constraint, table, alter, step)))
        .map(
            words ->
                Problem.refused(
                    change.span(),
                    words,
                    "Drop the constraint and add it as it shall be, or change it where it comes"
                        + " from."));
  }

  private static boolean drops(AlterAction action, String name) {
    return action instanceof DropConstraint drop && drop.constraint().value().equals(name);
  }

  private static Optional<String> words(
      AlterConstraint change, Constraint constraint, Table table, AlterTable alter, Step step) {
    boolean foreignKey = constraint.kind() == Kind.FOREIGN_KEY;
    boolean notNull = constraint.kind() == Kind.NOT_NULL;
    boolean alone = change.noInherit().orElse(false);
    String which =
        "constraint \"%s\" of relation \"%s\"".formatted(constraint.name(), table.name().name());
    String on =
        "constraint \"%s\" on relation \"%s\"".formatted(constraint.name(), table.name().name());
    if (change.timing().isPresent() && !foreignKey) {
      return Optional.of(which + " is not a foreign key constraint");
    }
    if (change.enforced().isPresent() && !foreignKey) {
      return Optional.of("cannot alter enforceability of " + which);
    }
    if (change.noInherit().isPresent() && !notNull) {
      return Optional.of(which + " is not a not-null constraint");
    }
    if (alone && constraint.inherited()) {
      return Optional.of("cannot alter inherited " + on);
    }
    if (foreignKey && constraint.inherited() && table.isPartition()) {
      return Optional.of("cannot alter " + on);
    }
    boolean below = alter.only() && !step.before().partitions(table.name()).isEmpty();
    if (foreignKey && below && change.enforced().isPresent()) {
      return Optional.of("constraint must be altered in child tables too");
    }
    return alone && table.isPartitioned()
        ? Optional.of(
            "not-null constraint \"%s\" on partitioned table \"%s\" cannot be NO INHERIT"
                .formatted(constraint.name(), table.name().name()))
        : Optional.empty();
  }
}
