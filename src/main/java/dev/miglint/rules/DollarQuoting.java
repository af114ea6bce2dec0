package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Fix;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.SplittingRunner;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.Quoting;
import java.util.List;
import java.util.Optional;

/** Bodies in dollar quotes that a runner without them cuts at the first semicolon. */
@AutoService(Rule.class)
public final class DollarQuoting implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "dollar-quoting",
            Group.DATA,
            Severity.ERROR,
            "a body in dollar quotes holds semicolons at which the runner cuts the statement",
            "pop")
        .withOptions(SplittingRunner.RUNNER);
  }

  @Override
  public Walk begin(Settings settings) {
    return SplittingRunner.walk(settings, DollarQuoting::problems);
  }

  private static List<Problem> problems(Script script) {
    return script.parsed().statements().stream()
        .flatMap(statement -> SplittingRunner.body(statement).stream())
        .filter(body -> body.quoting() == Quoting.DOLLAR && body.text().indexOf(';') >= 0)
        .flatMap(body -> problem(body, script.migration().file()).stream())
        .toList();
  }

  private static Optional<Problem> problem(RoutineBody body, SourceFile file) {
    int start = file.text().lastIndexOf('$', body.span().start() - 2);
    if (start < 0 || file.text().charAt(body.span().start() - 1) != '$') {
      return Optional.empty(); // Not where it was written: there is nothing to point at.
    }
    String quote = file.text().substring(start, body.span().start());
    Span whole = new Span(start, body.span().end() + quote.length());
    String inner = file.text(body.span());
    return Optional.of(
        Problem.at(
                new Span(start, body.span().start()),
                "A runner that splits files at semicolons without regard to %s cuts this body at its"
                        .formatted(quote)
                    + " first one, and the server refuses the piece: unterminated dollar-quoted"
                    + " string.",
                "Put the body in single quotes and double the quotes inside.")
            .withFix(
                new Fix(
                    "Put the body in single quotes",
                    Fix.Safety.SAFE,
                    List.of(new Fix.Edit(whole, "'" + inner.replace("'", "''") + "'")))));
  }
}
