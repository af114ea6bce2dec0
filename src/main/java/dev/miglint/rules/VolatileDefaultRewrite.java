package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.ColumnInSteps;
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
import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ADD COLUMN with a default that differs from row to row. */
@AutoService(Rule.class)
public final class VolatileDefaultRewrite implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "volatile-default-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "a new column with a volatile default rewrites the table");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      ColumnDefinition column = change.action().column();
      if (hasAnotherReason(column, step)) {
        continue; // Its type or identity rewrites the table anyway, which is reported.
      }
      Optional<Expression> value = value(column, step);
      if (value.isEmpty()) {
        continue;
      }
      Footprint footprint = change.footprint();
      Impact impact = Impact.of(footprint, step);
      boolean empty =
          step.transaction().emptied().isTruncated(step.before().resolve(change.alter().name()));
      if (impact.isNothing() || empty) {
        continue; // Nobody uses the table yet, or there is no row to write anew.
      }
      if (impact.does(Work.REWRITE)) {
        problems.add(rewrite(change, impact));
      } else if (footprint.unknown().filter(u -> u.contains("volatile")).isPresent()) {
        problems.add(cannotTell(change, impact));
      }
      // Otherwise one value serves every row, and is stored once.
    }
    return problems;
  }

  private static boolean hasAnotherReason(ColumnDefinition column, Step step) {
    return column.isSerial()
        || column.constraint(Identity.class).isPresent()
        || domain(column, step).filter(Domain::isConstrained).isPresent();
  }

  private static Optional<Domain> domain(ColumnDefinition column, Step step) {
    return column
        .type()
        .flatMap(step.before()::type)
        .filter(Domain.class::isInstance)
        .map(Domain.class::cast);
  }

  private static Optional<Expression> value(ColumnDefinition column, Step step) {
    return column
        .constraint(Default.class)
        .map(Default::expression)
        .or(() -> domain(column, step).flatMap(Domain::defaultValue));
  }

  private static Problem rewrite(TableChange<AddColumn> change, Impact impact) {
    return problem(
        change,
        "The default of the new column %s.%s differs from row to row, so every row is written: adding it %s"
            .formatted(change.alter().name(), change.action().column().name(), impact.words()));
  }

  private static Problem cannotTell(TableChange<AddColumn> change, Impact impact) {
    Lock lock = impact.locks().get(0);
    Blocking rewrite =
        new Blocking(new Lock(lock.relation(), lock.mode(), Set.of(Work.REWRITE), lock.reason()));
    return problem(
            change,
            "Whether the default of the new column %s.%s differs from row to row cannot be told: the history does not show the function. Unless it is declared STABLE or IMMUTABLE, %s."
                .formatted(
                    change.alter().name(), change.action().column().name(), rewrite.clause()))
        .as(Severity.WARNING);
  }

  private static Problem problem(TableChange<AddColumn> change, String message) {
    ColumnInSteps steps = new ColumnInSteps(change);
    Span span =
        change
            .action()
            .column()
            .constraint(Default.class)
            .map(Default::span)
            .orElse(change.action().span());
    return Problem.at(
            span,
            message,
            "Add the column without the default, set the default for new rows, and fill the old"
                + " ones in batches.")
        .withSafeSql(steps.sql(steps.type(), text(change)));
  }

  private static String text(TableChange<AddColumn> change) {
    return change
        .action()
        .column()
        .constraint(Default.class)
        .map(value -> change.textBehind("default", value))
        .orElse("/* the default of the domain */");
  }
}
