package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.MysqlTypes;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TypeNarrowing;
import dev.miglint.migration.Dialect;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column gets a type that holds less. */
@AutoService(Rule.class)
public final class NarrowColumnType implements StatementRule {

  private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "narrow-column-type",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a column gets a type that holds less than running code may write")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() == ObjectKind.TYPE) {
      return List.of();
    }
    return alter.actions().stream()
        .filter(AlterColumnType.class::isInstance)
        .map(AlterColumnType.class::cast)
        .flatMap(change -> check(step, alter, change).stream())
        .toList();
  }

  private static Optional<Problem> check(Step step, AlterTable alter, AlterColumnType change) {
    Optional<ColumnInUse> column = ColumnInUse.of(step, alter, change.column());
    if (column.isEmpty() || column.get().type().isEmpty()) {
      return Optional.empty(); // Nobody writes the column yet, or what it holds was never seen.
    }
    TypeName from = column.get().type().get();
    Optional<TypeNarrowing> found =
        step.migration().dialect() == Dialect.MYSQL
            ? MysqlTypes.narrowing(column.get().name(), from, change.type())
            : TypeNarrowing.of(from, change.type());
    return found.map(narrowing -> problem(column.get(), from, change, narrowing));
  }

  private static Problem problem(
      ColumnInUse column, TypeName from, AlterColumnType change, TypeNarrowing narrowing) {
    TypeName to = change.type();
    List<String> lost = MysqlTypes.lostLabels(from, to);
    String less =
        lost.isEmpty()
            ? "%s holds less as %s than as %s".formatted(column, to, from)
            : "%s no longer takes %s".formatted(column, String.join(", ", lost));
    String message =
        narrowing
            .refused()
            .map(
                words ->
                    "%s: a row that does not fit makes this fail (%s), and".formatted(less, words)
                        + " afterwards code that is still running fails when it writes such a"
                        + " value.")
            .orElse(
                less
                    + ": what does not fit is cut off or rounded in every row, for good, and so is"
                    + " what code that is still running writes.");
    if (narrowing.byCheck()
        && TEXT.contains(from.name())
        && !to.isArray()
        && !to.modifiers().isEmpty()) {
      return Problem.at(
              change.span(),
              message,
              "Limit the length with a CHECK, once no running code writes longer values.")
          .withSafeSql(check(column, to.modifiers().get(0)));
    }
    return Problem.at(
        change.span(),
        message,
        "Add a column of type %s, write both, backfill, read the new one, and drop %s: each step"
                .formatted(to, column)
            + " deployed before the next.");
  }

  private static String check(ColumnInUse column, String length) {
    return """
    ALTER TABLE %1$s ADD CONSTRAINT %2$s CHECK (char_length(%3$s) <= %4$s) NOT VALID;
    -- in a migration of its own: reads every row, while reads and writes go on
    ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;
    """
        .formatted(
            column.tableSql(),
            quoted(column.table().name() + "_" + column.name() + "_length"),
            column.sql(),
            length)
        .strip();
  }
}
