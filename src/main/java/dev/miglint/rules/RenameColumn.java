package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Deprecation;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RenameInSteps;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Relation;
import dev.miglint.schema.Renaming;
import dev.miglint.schema.View;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** RENAME COLUMN under the feet of code that uses the old name. */
@AutoService(Rule.class)
public final class RenameColumn implements StatementRule {

  private static final Pattern VIEW =
      Pattern.compile("\\s*alter\\s+(materialized\\s+)?view\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "rename-column",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a column is renamed while running code still uses its old name")
        .withOptions(Conventions.DEPRECATION_PREFIX)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
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
    Optional<Relation> end =
        step.afterMigration()
            .relation(step.before().resolve(rename.object()))
            .filter(r -> step.transaction().mayBeShared());
    Optional<Column> again = end.flatMap(r -> column(r, old));
    if (end.isPresent() && again.filter(c -> serves(end.get(), c, step)).isPresent()) {
      return List.of(); // The old name goes on to work.
    }
    Deprecation deprecation = Deprecation.of(settings);
    if (deprecation.isDeprecated(old)) {
      return List.of(); // Readers were gone before it got that name.
    }
    if (deprecation.isDeprecated(rename.newName().value())) {
      return List.of(
          warning(rename, old, step, "the code in use before this release no longer names " + old));
    }
    return List.of(
        isSwap(rename, relation, step)
            ? warning(rename, old, step, "no code and no trigger names %s any more".formatted(old))
            : problem(rename, old, relation, again.isPresent(), step));
  }

  /** Another column gave the name up for it in this migration. */
  private static boolean isSwap(Rename rename, Optional<Relation> relation, Step step) {
    return relation.stream()
        .flatMap(r -> r.columns().stream())
        .flatMap(column -> column.renamed().stream())
        .anyMatch(r -> r.from().equals(rename.newName().value()) && isNow(r, step));
  }

  private static boolean isNew(Column column, Step step) {
    return column.created().release() == step.moment().release();
  }

  private static Optional<Column> column(Relation relation, String name) {
    return relation.columns().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** A generated column, one that was renamed in exchange, or a view serves the old name. */
  private static boolean serves(Relation relation, Column column, Step step) {
    return relation instanceof View
        || column.generated().isPresent()
        || column.renamed().filter(renaming -> isNow(renaming, step)).isPresent();
  }

  private static boolean isNow(Renaming renaming, Step step) {
    return renaming.at().migration() == step.moment().migration();
  }

  private static Problem warning(Rename rename, String old, Step step, String condition) {
    Wording wording = Wording.of(step);
    return Problem.at(
            rename.span(),
            "Code that still reads or writes %s.%s fails %s: %s."
                .formatted(rename.object(), old, wording.atOnce(), wording.noColumn(old)),
            "Make sure that %s.".formatted(condition))
        .as(Severity.WARNING);
  }

  private static Problem problem(
      Rename rename, String old, Optional<Relation> relation, boolean replaced, Step step) {
    Wording wording = Wording.of(step);
    String message =
        replaced
            ? "Code that is still running uses %s.%s and %s finds another column of"
                    .formatted(rename.object(), old, wording.fromThen())
                + " that name, without the values."
            : "Code that is still running uses %s.%s and fails %s: %s."
                    .formatted(rename.object(), old, wording.atOnce(), wording.noColumn(old))
                + " Code that already uses %s fails until then.".formatted(rename.newName());
    if (relation.map(View.class::isInstance).orElse(VIEW.matcher(step.text()).lookingAt())) {
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
        .withSafeSql(
            new RenameInSteps(
                    wording,
                    rename.object(),
                    old,
                    rename.newName().value(),
                    relation.flatMap(r -> column(r, old)).flatMap(Column::type))
                .sql());
  }
}
