package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.lint.TypeInSteps;
import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.Column;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ALTER COLUMN … TYPE that writes the table anew, or reads all of it. */
@AutoService(Rule.class)
public final class ColumnTypeRewrite implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "column-type-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "a change of a column's type rewrites the table, rebuilds an index or checks every row");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return TableChange.of(step, AlterColumnType.class).stream()
        .filter(
            change -> change.alter().kind() != ObjectKind.TYPE) // Attributes of a composite type.
        .flatMap(change -> problem(change, step).stream())
        .toList();
  }

  private static Optional<Problem> problem(TableChange<AlterColumnType> change, Step step) {
    Footprint footprint = change.footprint();
    Impact impact = Impact.of(footprint, step);
    boolean empty =
        step.transaction().emptied().isTruncated(step.before().resolve(change.alter().name()));
    if (impact.isNothing() || (empty && !impact.takesLong())) {
      return Optional.empty(); // Nobody uses the table yet, or there is no row to write anew.
    }
    if (footprint.unknown().isPresent() && !impact.does(Work.REWRITE)) {
      return Optional.of(cannotTell(change, impact, footprint.unknown().get()));
    }
    if (!impact.takesLong()) {
      return Optional.empty(); // Only the catalog changes: every value is kept as it is.
    }
    String column = "%s.%s".formatted(change.alter().name(), change.action().column());
    String message =
        "Changing the type of %s%s to %s %s%s"
            .formatted(column, from(change), change.action().type(), impact.words(), hint(change));
    Optional<String> withoutScan = new TypeInSteps(change).withoutChecks(impact);
    if (withoutScan.isPresent()) {
      return Optional.of(
          Problem.at(
                  change.action().span(),
                  message + " A CHECK of the column is looked at again, nothing else.",
                  "Drop the CHECK and add it again as NOT VALID in the same ALTER TABLE, and"
                      + " validate it in a later transaction, while reads and writes go on.")
              .withSafeSql(withoutScan.get()));
    }
    return Optional.of(
        Problem.at(
                change.action().span(),
                message,
                "Add a column of the new type, write both, backfill in batches, read the new one,"
                    + " and drop the old: each step deployed before the next.")
            .withSafeSql(new TypeInSteps(change).sql()));
  }

  private static Problem cannotTell(
      TableChange<AlterColumnType> change, Impact impact, String unknown) {
    Lock lock = impact.locks().get(0);
    Blocking rewrite =
        new Blocking(new Lock(lock.relation(), lock.mode(), Set.of(Work.REWRITE), lock.reason()));
    return Problem.at(
            change.action().span(),
            "Whether changing the type of %s.%s to %s rewrites the table cannot be told: %s. If it is, %s."
                .formatted(
                    change.alter().name(),
                    change.action().column(),
                    change.action().type(),
                    unknown,
                    rewrite.clause()),
            "Make sure that the old type only grows (varchar(20) to varchar(50) or text); if it"
                + " does not, change it by way of a new column.")
        .withSafeSql(new TypeInSteps(change).sql())
        .as(Severity.WARNING);
  }

  private static String from(TableChange<AlterColumnType> change) {
    return oldType(change).map(type -> " from " + type).orElse("");
  }

  private static Optional<TypeName> oldType(TableChange<AlterColumnType> change) {
    return change
        .table()
        .flatMap(table -> table.column(change.action().column().value()))
        .flatMap(Column::type);
  }

  /** What spares the rewrite of a timestamp (manual 12, release notes). */
  private static String hint(TableChange<AlterColumnType> change) {
    boolean zone = change.action().type().name().equals("timestamptz");
    boolean was = oldType(change).filter(type -> type.name().equals("timestamp")).isPresent();
    return zone && was && change.action().using().isEmpty() && change.step().target().atLeast(12)
        ? " With SET timezone TO 'UTC' in effect nothing would be rewritten, if that is how the"
            + " values are meant."
        : "";
  }
}
