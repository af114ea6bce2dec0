package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableRebuild;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.Opaque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table rebuilt in SQLite while other tables' rows hang on it. */
@AutoService(Rule.class)
public final class SqliteTableRebuild implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "sqlite-table-rebuild",
            Group.LOCKS,
            Severity.WARNING,
            "rebuilding a table in SQLite takes rows of other tables along")
        .onlyFor(Dialect.SQLITE);
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    boolean off = false;
    for (Step step : script.steps()) {
      off = off || switchesForeignKeysOff(step);
      if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.TABLE && !off) {
        drop.objects().forEach(dropped -> check(dropped, step).ifPresent(problems::add));
      }
    }
    return problems;
  }

  /**
   * Inside of a transaction the pragma does nothing
   * (www.sqlite.org/pragma.html#pragma_foreign_keys).
   */
  private static boolean switchesForeignKeysOff(Step step) {
    return step.statement() instanceof Opaque opaque
        && opaque.command().equals("PRAGMA FOREIGN_KEYS")
        && step.text().toLowerCase(Locale.ROOT).matches("(?s).*[=(]\\s*(off|0|false|no)\\b.*")
        && !step.transaction().isBlock();
  }

  private static Optional<Problem> check(DroppedObject dropped, Step step) {
    RelationName table = step.before().resolve(dropped.name());
    boolean rebuilt =
        TableRebuild.isStep(dropped, step)
            || step.before()
                .relation(table)
                .filter(r -> TableRebuild.putAside(r, step))
                .isPresent();
    if (!rebuilt) {
      return Optional.empty();
    }
    return step.before().foreignKeysReferencing(table).stream()
        .filter(key -> !key.table().equals(table))
        .filter(SqliteTableRebuild::losesRows)
        .findFirst()
        .map(key -> problem(dropped, key));
  }

  private static boolean losesRows(TableConstraint key) {
    return key.constraint()
        .reference()
        .map(reference -> reference.onDelete())
        .filter(
            action ->
                action == ReferentialAction.CASCADE
                    || action == ReferentialAction.SET_NULL
                    || action == ReferentialAction.SET_DEFAULT)
        .isPresent();
  }

  private static Problem problem(DroppedObject dropped, TableConstraint key) {
    boolean cascade =
        key.constraint()
            .reference()
            .filter(reference -> reference.onDelete() == ReferentialAction.CASCADE)
            .isPresent();
    return Problem.at(
            dropped.span(),
            "DROP TABLE deletes the rows of %s first: where the connection has foreign_keys on, %s."
                .formatted(
                    dropped.name(),
                    cascade
                        ? "all rows of %s that refer to them go too".formatted(key.table())
                        : "all references of %s to them are lost".formatted(key.table())),
            "Switch foreign keys off before the transaction begins; within one the pragma does"
                + " nothing.")
        .withSafeSql(
            """
            PRAGMA foreign_keys = OFF; -- outside of the migration's transaction
            BEGIN;
            -- the rebuild
            PRAGMA foreign_key_check;
            COMMIT;
            PRAGMA foreign_keys = ON;
            """
                .strip());
  }
}
