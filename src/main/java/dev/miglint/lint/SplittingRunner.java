package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.List;
import java.util.Optional;

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

  /** The scripts that the runner of a history cuts; none where it sends all of them whole. */
  public static List<Script> scripts(History history, Settings settings) {
    String runner = settings.value(RUNNER);
    boolean splits =
        runner.equals("splits")
            || (!runner.equals("whole")
                && (!history.set().framework().id().equals("pop") || isWrittenFor(history)));
    return splits
        ? history.scripts().stream()
            .filter(script -> script.migration().isPostgresSql() && !isSentWhole(script))
            .toList()
        : List.of();
  }

  private static boolean isSentWhole(Script script) {
    return script.migration().file().text().startsWith(RAW);
  }

  /** A file is kept from being cut, or a body with semicolons stands in single quotes. */
  private static boolean isWrittenFor(History history) {
    return history.scripts().stream()
        .anyMatch(
            script ->
                isSentWhole(script)
                    || script.parsed().statements().stream()
                        .flatMap(statement -> body(statement).stream())
                        .anyMatch(
                            body ->
                                body.quoting() == Quoting.SINGLE && body.text().indexOf(';') >= 0));
  }

  /** The body of a DO block, a function or a procedure. */
  public static Optional<RoutineBody> body(Statement statement) {
    if (statement instanceof DoBlock block) {
      return Optional.of(block.body());
    }
    return statement instanceof CreateFunction function ? function.body() : Optional.empty();
  }
}
