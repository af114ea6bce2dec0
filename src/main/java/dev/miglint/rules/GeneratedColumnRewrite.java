package dev.miglint.rules;

import com.google.auto.service.AutoService;
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
import dev.miglint.locks.Work;
import dev.miglint.server.BuiltInFunctions;
import dev.miglint.server.BuiltInTypes;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ADD COLUMN … GENERATED ALWAYS AS … STORED, whose values have to be written. */
@AutoService(Rule.class)
public final class GeneratedColumnRewrite implements StatementRule {

  /** The first version with columns that are computed when they are read. */
  private static final int VIRTUAL_SINCE = 18;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "generated-column-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "a new stored generated column rewrites the table");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      Optional<Generated> generated =
          change.action().column().constraint(Generated.class).filter(Generated::stored);
      if (generated.isEmpty()) {
        continue; // Which is cheaper to know than what the action does.
      }
      Impact impact = change.impact();
      if (impact.does(Work.REWRITE)) {
        problems.add(problem(change, generated.get(), impact, step));
      }
      // Virtual columns store nothing; a new table has nothing to write.
    }
    return problems;
  }

  private static Problem problem(
      TableChange<AddColumn> change, Generated generated, Impact impact, Step step) {
    return Problem.at(
            generated.span(),
            "Every row gets the value of the new generated column %s.%s: adding it %s"
                .formatted(change.alter().name(), change.action().column().name(), impact.words()),
            mayBeVirtual(change, generated, step)
                ? "Make it VIRTUAL, so that it is computed when it is read and nothing is written."
                : "Add an ordinary column, let a trigger fill it for new rows, and fill the old"
                    + " ones in batches.")
        .withSafeSql(safe(change, generated, step));
  }

  /** Of types and functions that are built in (manual, "Generated Columns"). */
  private static boolean mayBeVirtual(
      TableChange<AddColumn> change, Generated generated, Step step) {
    boolean ownType =
        change.action().column().type().filter(type -> !BuiltInTypes.has(type.name())).isPresent();
    return step.target().atLeast(VIRTUAL_SINCE)
        && !ownType
        && Expressions.all(FunctionCall.class, List.of(generated.expression())).stream()
            .noneMatch(call -> isOwn(call, step));
  }

  private static boolean isOwn(FunctionCall call, Step step) {
    return BuiltInFunctions.volatility(call.name().name(), call.arguments().size(), step.target())
            .isEmpty()
        || !step.before().routines(call.name()).isEmpty();
  }

  private static String safe(TableChange<AddColumn> change, Generated generated, Step step) {
    ColumnInSteps steps = new ColumnInSteps(change);
    String value = expression(change.textBehind("as", generated));
    if (mayBeVirtual(change, generated, step)) {
      return steps.added("%s GENERATED ALWAYS AS (%s) VIRTUAL".formatted(steps.type(), value));
    }
    return """
    %s
    -- and a trigger BEFORE INSERT OR UPDATE that sets it to %s
    %s\
    """
        .formatted(
            steps.added(steps.type()), value.strip().replaceAll("\\s+", " "), steps.filled(value));
  }

  /** What stands in the parentheses before STORED. */
  private static String expression(String text) {
    return text.substring(text.indexOf('(') + 1, Math.max(1, text.lastIndexOf(')')));
  }
}
