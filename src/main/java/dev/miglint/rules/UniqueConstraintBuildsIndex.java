package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.WithoutOverlaps;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.stream.Collectors;

/** UNIQUE, whose index is built while nobody can read the table. */
@AutoService(Rule.class)
public final class UniqueConstraintBuildsIndex implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "unique-constraint-builds-index",
        Group.LOCKS,
        Severity.ERROR,
        "a UNIQUE constraint builds its index under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return AddedConstraint.of(step, Unique.class).stream()
        .filter(added -> added.constraint().usingIndex().isEmpty())
        .filter(added -> added.impact().does(Work.INDEX_BUILD)) // A new table keeps nobody waiting.
        .map(added -> problem(added, step))
        .toList();
  }

  private static Problem problem(AddedConstraint<Unique> added, Step step) {
    String message = "The new UNIQUE on %s %s".formatted(added.place(), added.impact().words());
    if (added.constraint().attributes().temporal()) {
      return WithoutOverlaps.problem(added, message);
    }
    if (added.change().isPartitioned()) {
      return Problem.at(
              added.constraint().span(),
              message,
              "Give each partition its unique index CONCURRENTLY and a constraint USING INDEX"
                  + " first; the partitioned table then takes those over."
                  + new OutsideTransaction(step).sentence())
          .withSafeSql(onPartitions(added, step));
    }
    return Problem.at(
            added.constraint().span(),
            message,
            "Build the index CONCURRENTLY, and add the constraint USING INDEX, which takes its lock"
                + " for a moment only."
                + new OutsideTransaction(step).sentence())
        .withSafeSql(added.columnFirst() + usingIndex(added, added.change().name(), name(added)));
  }

  private static String name(AddedConstraint<Unique> added) {
    return added.name(added.constraint().columns(), "key");
  }

  private static String usingIndex(AddedConstraint<Unique> added, String table, String name) {
    Unique unique = added.constraint();
    String deferrable =
        (unique.attributes().deferrable() ? " DEFERRABLE" : "")
            + (unique.attributes().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    return """
    CREATE UNIQUE INDEX CONCURRENTLY %2$s ON %1$s %3$s;
    ALTER TABLE %1$s ADD CONSTRAINT %2$s UNIQUE USING INDEX %2$s%4$s;\
    """
        .formatted(table, name, key(unique), deferrable);
  }

  private static String key(Unique unique) {
    return "(%s)%s%s"
        .formatted(
            names(unique.columns()),
            unique.include().isEmpty() ? "" : " INCLUDE (%s)".formatted(names(unique.include())),
            unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
  }

  private static String names(List<Identifier> columns) {
    return columns.stream().map(c -> quoted(c.value())).collect(Collectors.joining(", "));
  }

  private static String onPartitions(AddedConstraint<Unique> added, Step step) {
    StringBuilder sql = new StringBuilder(added.columnFirst());
    RelationName table = step.before().resolve(added.change().alter().name());
    for (Table partition : step.before().partitions(table)) {
      String own = partition.name().name();
      String name =
          quoted(own + "_" + names(added.constraint().columns()).replace(", ", "_") + "_key");
      sql.append(usingIndex(added, quoted(own), name)).append('\n');
    }
    return sql.append(
            "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE %s;"
                .formatted(added.change().name(), name(added), key(added.constraint())))
        .toString();
  }
}
