package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenName;
import dev.miglint.migration.Direction;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Table;
import dev.miglint.server.NameClash;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.RoutineStatement.Call;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** CREATE of something that the history has created already, and not dropped. */
@AutoService(Rule.class)
public final class AlreadyExists implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "already-exists",
            Group.WILL_FAIL,
            Severity.ERROR,
            "something is created that an earlier migration has created already")
        .alsoDown();
  }

  @Override
  public Walk begin(Settings settings) {
    return new Creations();
  }

  private static final class Creations implements Walk {

    /** Statements of which nobody knows what they made. */
    private final BitSet uncertain = new BitSet();

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void next(ReplayedScript script) {
      boolean repeatable = script.migration().direction() == Direction.REPEATABLE;
      for (Step step : script.steps()) {
        if (!repeatable && !step.conditional() && !step.before().hasGaps()) {
          check(step, uncertain).forEach(problem -> problems.add(problem.in(step.migration())));
        }
        if (mayCreate(step)) {
          uncertain.set(step.moment().statement());
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  /** What it made may look otherwise, or be absent. */
  private static boolean mayCreate(Step step) {
    return step.conditional()
        || step.statement() instanceof Select
        || step.statement() instanceof Call
        || CreatedName.in(step.statement()).stream().anyMatch(CreatedName::tolerant);
  }

  private static List<Problem> check(Step step, BitSet uncertain) {
    List<Problem> problems = new ArrayList<>();
    for (CreatedName created : CreatedName.in(step.statement())) {
      boolean truncated = WrittenName.of(step.migration(), created.name()).isTruncated();
      if (!created.tolerant() && !created.temporary() && !truncated) {
        NameClash.of(created, step.statement(), step.before(), step.target())
            .filter(there -> !there.created().equals(Moment.BEFORE_HISTORY))
            .filter(there -> !isUncertain(there.created(), uncertain))
            .ifPresent(there -> problems.add(problem(created, there)));
      }
    }
    if (step.statement() instanceof AlterTable) {
      PlacedConstraint.in(step.statement()).stream()
          .filter(placed -> placed.constraint() instanceof PrimaryKey)
          .forEach(placed -> secondKey(placed, step, uncertain).ifPresent(problems::add));
    } else if (step.statement() instanceof CreateTable) {
      PlacedConstraint.in(step.statement()).stream()
          .filter(placed -> placed.constraint() instanceof PrimaryKey && !placed.ifNotExists())
          .skip(1)
          .forEach(placed -> problems.add(severalKeys(placed, "Leave it out.")));
    }
    return problems;
  }

  private static boolean isUncertain(Moment created, BitSet uncertain) {
    return !created.equals(Moment.BEFORE_HISTORY) && uncertain.get(created.statement());
  }

  private static Problem problem(CreatedName created, NameClash there) {
    return Problem.refused(
        created.name().span(),
        there.words(),
        "Leave it out, or drop the first one before (it was created at %s)."
            .formatted(there.created().place()));
  }

  private static Optional<Problem> secondKey(PlacedConstraint placed, Step step, BitSet uncertain) {
    boolean drops =
        step.statement() instanceof AlterTable alter
            && alter.actions().stream().anyMatch(action -> action instanceof DropConstraint);
    return step.before()
        .table(placed.table())
        .flatMap(Table::primaryKey)
        .filter(key -> !drops && !isUncertain(key.created(), uncertain))
        .map(
            key ->
                severalKeys(placed, "Drop the constraint %s first.".formatted(quoted(key.name()))));
  }

  private static Problem severalKeys(PlacedConstraint placed, String help) {
    return Problem.refused(
        placed.constraint().span(),
        "multiple primary keys for table \"%s\" are not allowed".formatted(placed.table().name()),
        help);
  }
}
