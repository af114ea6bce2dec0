package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.lint.HistoryRule.Walk;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runners that cut files into statements by themselves, knowing single quotes and no others.
 *
 * <p>Pop has none of its own: it sends a file whole. Projects that put one before it write for it,
 * which is how their history tells.
 */
public final class SplittingRunner {

  /** What the runner does with a file. */
  public static final Option<String> RUNNER =
      new Option<>(
          "runner",
          "detect",
          "'splits' if the runner cuts files at semicolons by itself, 'whole' if it sends them as"
              + " they are; 'detect' goes by the framework and by how bodies are written");

  /** The first line of a file that the runner sends as it is. */
  public static final String RAW = "-- POP RAW MIGRATION --";

  private SplittingRunner() {}

  /**
   * A way through a history for a rule that speaks of what the runner cuts.
   *
   * @param rule says the problems of a script that is cut
   */
  public static Walk walk(Settings settings, Function<Script, List<Problem>> rule) {
    return new Cuts(settings.value(RUNNER), rule);
  }

  private static final class Cuts implements Walk {

    private final String runner;
    private final Function<Script, List<Problem>> rule;
    private final List<Problem> problems = new ArrayList<>();

    /** A file is kept from being cut, or a body with semicolons stands in single quotes. */
    private boolean isWrittenFor;

    Cuts(String runner, Function<Script, List<Problem>> rule) {
      this.runner = runner;
      this.rule = rule;
    }

    @Override
    public void next(ReplayedScript replayed) {
      Script script = replayed.script();
      boolean sentWhole = script.migration().file().text().startsWith(RAW);
      isWrittenFor |= sentWhole || script.parsed().statements().stream().anyMatch(Cuts::isQuoted);
      if (script.migration().isPostgresSql() && !sentWhole && !runner.equals("whole")) {
        rule.apply(script).forEach(problem -> problems.add(problem.in(script.migration())));
      }
    }

    private static boolean isQuoted(Statement statement) {
      return body(statement)
          .filter(body -> body.quoting() == Quoting.SINGLE && body.text().indexOf(';') >= 0)
          .isPresent();
    }

    @Override
    public List<Problem> problems(History history) {
      boolean splits =
          runner.equals("splits") || !history.set().framework().id().equals("pop") || isWrittenFor;
      return splits ? problems : List.of();
    }
  }

  /** The body of a DO block, a function or a procedure. */
  public static Optional<RoutineBody> body(Statement statement) {
    if (statement instanceof DoBlock block) {
      return Optional.of(block.body());
    }
    return statement instanceof CreateFunction function ? function.body() : Optional.empty();
  }
}
