package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

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
import dev.miglint.schema.Column;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Renaming;
import dev.miglint.schema.View;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import java.util.List;
import java.util.Optional;

/** RENAME COLUMN under the feet of code that uses the old name. */
@AutoService(Rule.class)
public final class RenameColumn implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "rename-column",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a column is renamed while running code still uses its old name")
        .withOptions(Conventions.DEPRECATION_PREFIX);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Rename rename) || rename.kind() != ObjectKind.COLUMN) {
      return List.of();
    }
    String old = rename.member().map(Identifier::value).orElseThrow();
    Optional<Relation> relation = step.before().relation(rename.object());
    if (step.before().isNewInRelease(rename.object())
        || relation.flatMap(r -> column(r, old)).filter(c -> isNew(c, step)).isPresent()) {
      return List.of(); // No running code knows the old name.
    }
    if (step.transaction().mayBeShared() && staysAlive(step, rename, old)) {
      return List.of(); // The old name goes on to work.
    }
    Deprecation deprecation = Deprecation.of(settings);
    if (deprecation.isDeprecated(old)) {
      return List.of(); // Readers were gone before it got that name.
    }
    return List.of(
        deprecation.isDeprecated(rename.newName().value())
            ? deprecation(rename, old)
            : problem(rename, old, relation));
  }

  private static boolean isNew(Column column, Step step) {
    return column.created().release() == step.moment().release();
  }

  private static Optional<Column> column(Relation relation, String name) {
    return relation.columns().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** At the end of the migration a generated column, a swapped one or a view has the old name. */
  private static boolean staysAlive(Step step, Rename rename, String old) {
    RelationName name = step.before().resolve(rename.object());
    Optional<Relation> end = step.afterMigration().relation(name);
    Optional<Column> column = end.flatMap(relation -> column(relation, old));
    if (end.isEmpty() || column.isEmpty()) {
      return false;
    }
    return end.get() instanceof View
        || column.get().generated().isPresent()
        || column.get().renamed().filter(renaming -> isNow(renaming, step)).isPresent();
  }

  private static boolean isNow(Renaming renaming, Step step) {
    return renaming.at().migration() == step.moment().migration();
  }

  private static Problem deprecation(Rename rename, String old) {
    return Problem.at(
            rename.span(),
            "Code that still reads or writes %s.%s fails as soon as this commits: column \"%s\" does"
                    .formatted(rename.object(), old, old)
                + " not exist.",
            "Make sure that the code in use before this release no longer names %s.".formatted(old))
        .as(Severity.WARNING);
  }

  private static Problem problem(Rename rename, String old, Optional<Relation> relation) {
    String message =
        "Code that is still running uses %s.%s and fails as soon as this commits: column \"%s\""
                .formatted(rename.object(), old, old)
            + " does not exist. Code that already uses %s fails until then."
                .formatted(rename.newName());
    if (relation.filter(View.class::isInstance).isPresent()) {
      return Problem.at(
          rename.span(),
          message,
          "Let CREATE OR REPLACE VIEW give %s a further column %s, and drop %s in a later release."
              .formatted(rename.object(), rename.newName(), old));
    }
    return Problem.at(
            rename.span(),
            message,
            "Add %s, write both, backfill, read the new one, stop writing %s, and drop it: six"
                    .formatted(rename.newName(), old)
                + " steps, each deployed before the next.")
        .withSafeSql(sixSteps(rename, old, relation));
  }

  private static String sixSteps(Rename rename, String old, Optional<Relation> relation) {
    String table = quoted(rename.object());
    String from = quoted(old);
    String to = quoted(rename.newName().value());
    String type =
        relation
            .flatMap(r -> column(r, old))
            .flatMap(Column::type)
            .map(Object::toString)
            .orElse("/* the type of %s */".formatted(old));
    return """
        -- 1. add the new column
        ALTER TABLE %1$s ADD COLUMN %3$s %4$s;
        -- 2. deploy code that writes both
        -- 3. backfill, in batches
        UPDATE %1$s SET %3$s = %2$s WHERE %3$s IS DISTINCT FROM %2$s;
        -- 4. deploy code that reads %3$s
        -- 5. deploy code that no longer writes %2$s
        -- 6. drop the old column
        ALTER TABLE %1$s DROP COLUMN %2$s;
        """
        .formatted(table, from, to, type)
        .strip();
  }
}
