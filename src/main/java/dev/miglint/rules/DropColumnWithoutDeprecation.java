package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Deprecation;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TakenAlong;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** DROP COLUMN of a column that running code may still use. */
@AutoService(Rule.class)
public final class DropColumnWithoutDeprecation implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-column-without-deprecation",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a column is dropped that no earlier release took out of use")
        .withOptions(Conventions.DEPRECATION_PREFIX, Conventions.DEPRECATION_COMMENT)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() == ObjectKind.TYPE) {
      return List.of();
    }
    if (step.before().isNewInRelease(alter.name())) {
      return List.of(); // No running code knows the table.
    }
    Deprecation deprecation = Deprecation.of(settings);
    return alter.actions().stream()
        .filter(DropColumn.class::isInstance)
        .map(DropColumn.class::cast)
        .filter(drop -> isUsed(drop, alter.name(), step, deprecation))
        .map(drop -> problem(drop, alter.name(), step, deprecation))
        .toList();
  }

  private static boolean isUsed(
      DropColumn drop, QualifiedName name, Step step, Deprecation deprecation) {
    String column = drop.column().value();
    Optional<Table> table = step.before().table(name);
    if (table.filter(t -> t.columnPresence(column) == Presence.ABSENT).isPresent()) {
      return false; // IF EXISTS does nothing; without it the server refuses.
    }
    Optional<Column> known = table.flatMap(t -> t.column(column));
    if (known.filter(c -> c.created().release() == step.moment().release()).isPresent()) {
      return false; // No running code knows the column.
    }
    if (again(column, name, step).flatMap(Column::renamed).isPresent()) {
      return false; // Another column has taken its place, values and all.
    }
    return !deprecation.happened(
        column, known.flatMap(Column::renamed), known.flatMap(Column::comment), step.moment());
  }

  /** The column that has the name at the end of the migration. */
  private static Optional<Column> again(String column, QualifiedName name, Step step) {
    return step.afterMigration()
        .table(step.before().resolve(name))
        .filter(table -> step.transaction().mayBeShared())
        .flatMap(table -> table.column(column));
  }

  private static Problem problem(
      DropColumn drop, QualifiedName name, Step step, Deprecation deprecation) {
    String column = drop.column().value();
    String spare = deprecation.nameFor(column);
    Wording wording = Wording.of(step);
    if (deprecation.isDeprecated(column)) {
      return Problem.at(
          drop.span(),
          "%s.%s got its name in this very release: code that is still running uses the name"
                  .formatted(name, column)
              + " before it, and its values are gone for good.%s"
                  .formatted(alsoGone(drop, name, step)),
          "Drop the column in a later release than the one that renames it.");
    }
    String fate =
        again(column, name, step).isPresent()
            ? "finds another column of that name %s; the".formatted(wording.fromThen())
            : "fails %s: %s; its".formatted(wording.atOnce(), wording.noColumn(column));
    return Problem.at(
            drop.span(),
            "Code that is still running and names %s.%s %s values are gone for good.%s"
                .formatted(name, column, fate, alsoGone(drop, name, step)),
            "Rename the column to %s in one release, and drop it in a later one, once nothing"
                    .formatted(spare)
                + " has missed it.")
        .withSafeSql(
            """
            -- this release: the deployed code no longer names %2$s
            ALTER TABLE %1$s RENAME COLUMN %2$s TO %3$s;%4$s
            -- a later release
            ALTER TABLE %1$s DROP COLUMN %3$s;
            """
                .formatted(
                    wording.quoted(name),
                    wording.quoted(column),
                    wording.quoted(spare),
                    optional(name, column, step, spare))
                .strip());
  }

  /** INSERTs that leave out the column must go on to work. */
  private static String optional(QualifiedName name, String column, Step step, String spare) {
    return step.before()
        .table(name)
        .flatMap(table -> table.column(column))
        .filter(known -> known.notNull() && !known.fillsItself())
        .map(known -> "\n" + Wording.of(step).dropNotNull(name, spare, known.type()))
        .orElse("");
  }

  private static String alsoGone(DropColumn drop, QualifiedName name, Step step) {
    if (!Wording.of(step).isPostgres()) {
      return ""; // What goes along, and what stands in the way, is different everywhere.
    }
    return TakenAlong.sentence(
        step.before().dependents(step.before().resolve(name), drop.column().value()).stream()
            .filter(dependent -> dependent.automatic() || drop.cascade()),
        step);
  }
}
