package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Fix;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Bodies in dollar quotes that a runner without them cuts at the first semicolon. */
@AutoService(Rule.class)
public final class DollarQuoting implements StatementRule {

  /** The first line of a file that the runner sends as it is. */
  private static final String RAW = "-- POP RAW MIGRATION --";

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "dollar-quoting",
        Group.DATA,
        Severity.ERROR,
        "a body in dollar quotes holds semicolons at which the runner cuts the statement",
        "pop");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    SourceFile file = step.migration().file();
    if (step.enclosing().isPresent()) {
      return List.of(); // The quotes around the outer body are what matters.
    }
    if (file.text().startsWith(RAW)) {
      return List.of(); // Sent whole.
    }
    return body(step.statement())
        .filter(body -> body.quoting() == Quoting.DOLLAR && body.text().indexOf(';') >= 0)
        .flatMap(body -> problem(body, file))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<RoutineBody> body(Statement statement) {
    if (statement instanceof DoBlock block) {
      return Optional.of(block.body());
    }
    return statement instanceof CreateFunction function ? function.body() : Optional.empty();
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
