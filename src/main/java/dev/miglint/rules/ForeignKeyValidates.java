package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.EnforcedForeignKey;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.ShortWait;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import java.util.ArrayList;
import java.util.List;

/** A foreign key that is checked for every row while both tables are locked. */
@AutoService(Rule.class)
public final class ForeignKeyValidates implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "foreign-key-validates",
        Group.LOCKS,
        Severity.ERROR,
        "a foreign key is checked for every row while writes to both tables wait");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (AddedConstraint<ForeignKey> added : AddedConstraint.of(step, ForeignKey.class)) {
      Impact impact = added.impact();
      if (impact.does(Work.FOREIGN_KEY_SCAN)) {
        problems.add(scan(added, impact));
      } else if (added.column().isPresent()
          && holdsTheTable(added, impact)
          && !step.transaction().limitsWaiting()) {
        problems.add(moment(added, impact));
      }
      // NOT VALID checks nothing, a new table has no rows to check, a lock_timeout ends the wait.
    }
    EnforcedForeignKey.of(step).stream()
        .filter(enforced -> enforced.change().impact().does(Work.FOREIGN_KEY_SCAN))
        .map(ForeignKeyValidates::enforced)
        .forEach(problems::add);
    return problems;
  }

  private static Problem enforced(EnforcedForeignKey enforced) {
    return Problem.at(
            enforced.change().action().span(),
            "ENFORCED for the foreign key %s %s"
                .formatted(enforced.key().name(), enforced.change().impact().words()),
            "Drop it and add it as NOT VALID in one statement, and validate it in a later"
                + " transaction, while reads and writes go on.")
        .withSafeSql(enforced.anew());
  }

  private static Problem scan(AddedConstraint<ForeignKey> added, Impact impact) {
    String message =
        "The new foreign key of %s to %s %s"
            .formatted(added.place(), added.constraint().referencedTable(), impact.words());
    boolean refused = added.change().isPartitioned() && !added.change().step().target().atLeast(18);
    if (refused) {
      return Problem.at(
              added.constraint().span(),
              message,
              "Add it to each partition as NOT VALID, validate those, and add it to the partitioned"
                  + " table last, which then takes theirs over: before PostgreSQL 18 that one"
                  + " cannot be NOT VALID.")
          .withSafeSql(onPartitions(added));
    }
    return Problem.at(
            added.constraint().span(),
            message,
            "Add it as NOT VALID, and validate it in a later transaction, while reads and writes go"
                + " on.")
        .withSafeSql(added.columnFirst() + notValid(added, added.change().name()));
  }

  private static String notValid(AddedConstraint<ForeignKey> added, String table) {
    ForeignKey key = added.constraint();
    String name = added.name(key.columns(), "fkey");
    return """
    ALTER TABLE %1$s ADD CONSTRAINT %2$s %3$s NOT VALID;
    -- in a later transaction
    ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;\
    """
        .formatted(table, name, definition(added));
  }

  private static String definition(AddedConstraint<ForeignKey> added) {
    return added
        .column()
        .map(
            c ->
                "FOREIGN KEY (%s) %s"
                    .formatted(quoted(c.name().value()), added.textFrom("REFERENCES")))
        .orElseGet(() -> added.textFrom("FOREIGN KEY"));
  }

  private static String onPartitions(AddedConstraint<ForeignKey> added) {
    StringBuilder sql = new StringBuilder(added.columnFirst());
    Step step = added.change().step();
    RelationName table = step.before().resolve(added.change().alter().name());
    for (Table partition : step.before().partitions(table)) {
      sql.append(notValid(added, partition.name().sql())).append('\n');
    }
    String name = added.name(added.constraint().columns(), "fkey");
    return sql.append("-- when all are valid\n")
        .append(
            "ALTER TABLE %s ADD CONSTRAINT %s %s;"
                .formatted(added.change().name(), name, definition(added)))
        .toString();
  }

  private static boolean holdsTheTable(AddedConstraint<ForeignKey> added, Impact impact) {
    RelationName referenced =
        added.change().step().before().resolve(added.constraint().referencedTable());
    return impact.worst().isPresent()
        && impact.locks().stream().anyMatch(lock -> lock.relation().equals(referenced))
        && impact.locks().stream().anyMatch(lock -> !lock.relation().equals(referenced));
  }

  private static Problem moment(AddedConstraint<ForeignKey> added, Impact impact) {
    return Problem.at(
            added.constraint().span(),
            "The new column %s references %s: no row is checked, yet it %s"
                .formatted(
                    added.place(),
                    added.constraint().referencedTable(),
                    impact.withoutWork().words()),
            "Set a short lock_timeout, so that a long query on either table makes it fail rather"
                + " than everybody wait.")
        .withSafeSql(new ShortWait(added.change().step()).sql())
        .as(Severity.INFO);
  }
}
