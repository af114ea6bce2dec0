package dev.miglint.plan;

import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Risk;
import dev.miglint.lint.Step;
import dev.miglint.lint.Unseen;
import dev.miglint.locks.Lock;
import dev.miglint.migration.Migration;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the hazardous migrations of a history apart. */
public final class Planner {

  private final History history;
  private final List<Finding> findings;
  private final HistoryText text;
  private final BodyQuoting quoting;

  /**
   * Prepares.
   *
   * @param findings of the history that count
   */
  public Planner(History history, List<Finding> findings) {
    this.history = history;
    this.findings = List.copyOf(findings);
    this.text = new HistoryText(history);
    this.quoting = BodyQuoting.of(history.set().framework());
  }

  /** Whether a plan would say more than the migration does. */
  public static boolean isNeeded(MigrationRisk risk) {
    return risk.risk() == Risk.NEEDS_QUIET_WINDOW || risk.risk() == Risk.NEEDS_SEVERAL_DEPLOYS;
  }

  /** The steps of one migration; as it stands where it cannot be taken apart. */
  public Plan plan(Migration migration) {
    Script script =
        history.scripts().stream()
            .filter(s -> s.written().equals(migration))
            .findFirst()
            .orElseThrow();
    List<Step> steps =
        history.steps().stream()
            .filter(s -> s.migration().equals(script.migration()) && s.enclosing().isEmpty())
            .toList();
    boolean whole =
        !Unseen.in(script).isEmpty()
            || !script.parsed().syntaxErrors().isEmpty()
            || !script.parsed().skipped().isEmpty()
            || steps.stream().anyMatch(s -> s.statement() instanceof Copy);
    if (whole) {
      return new Plan(
          migration,
          false,
          List.of(),
          List.of("it has parts that were not analysed, or COPY: take it apart by hand"));
    }
    return plan(script, steps);
  }

  private Plan plan(Script script, List<Step> steps) {
    StatementWays ways = new StatementWays(Hazards.of(script, findings), text, quoting);
    StepQueue queue = new StepQueue();
    List<String> left = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    boolean wrapped = false;
    for (Step step : steps) {
      Statement statement = step.statement();
      if (statement instanceof TransactionControl) {
        wrapped = true;
      } else if (statement instanceof SetVariable || statement instanceof ResetVariable) {
        settings.add(step.text());
        queue.settings(settings);
      } else {
        List<PlanStep> known = ways.of(step);
        if (known.isEmpty()) {
          queue.add(asItStands(step, left), lockedTables(step));
        }
        for (PlanStep next : known) {
          queue.add(next, lockedTables(step));
        }
      }
    }
    return new Plan(script.written(), wrapped, queue.steps(), left);
  }

  private static PlanStep asItStands(Step step, List<String> left) {
    String name = step.statement().getClass().getSimpleName();
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    if (!AlterWays.isBlocking(step.impact())) {
      return step.text().toUpperCase(Locale.ROOT).contains("CONCURRENTLY")
          ? PlanStep.outside(words, step.text())
          : PlanStep.shared(words, step.text());
    }
    left.add(
        "line %s still needs a quiet window: %s".formatted(step.line(), step.impact().words()));
    return PlanStep.alone(words, step.text()).after("wait for a quiet window");
  }

  private static Set<RelationName> lockedTables(Step step) {
    Set<RelationName> tables = new LinkedHashSet<>();
    step.impact().locks().stream()
        .filter(lock -> lock.mode().blocksWrites())
        .map(Lock::relation)
        .forEach(tables::add);
    return tables;
  }
}
