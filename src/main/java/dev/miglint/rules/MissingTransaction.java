package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Fix;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SecondRun;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction.Kind;
import dev.miglint.migration.Direction;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.SessionStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several statements that nothing holds together. */
@AutoService(Rule.class)
public final class MissingTransaction implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "missing-transaction",
            Group.DATA,
            Severity.ERROR,
            "several statements run without a transaction, so a failure leaves half of them done")
        .alsoDown();
  }

  /** A file with one of these has to run without a transaction, and says so by being one. */
  private static final Pattern ALONE =
      Pattern.compile(
          "\\bCONCURRENTLY\\b|^\\s*(?:VACUUM|REINDEX|CLUSTER|ALTER\\s+SYSTEM)\\b|\\bADD\\s+VALUE\\b"
              + "|^\\s*(?:CREATE|DROP|ALTER)\\s+(?:DATABASE|TABLESPACE|SUBSCRIPTION)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Walk begin(Settings settings) {
    return new Scripts();
  }

  private static final class Scripts implements Walk {

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Of scripts that may simply run again, and do without a transaction on purpose if any has one.
     */
    private final List<Problem> harmless = new ArrayList<>();

    private boolean opensSome;

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().transaction() != TransactionMode.AUTOCOMMIT) {
        opensSome = true;
        return;
      }
      if (script.migration().direction() == Direction.REPEATABLE) {
        return;
      }
      List<Step> steps = script.steps().stream().filter(s -> s.enclosing().isEmpty()).toList();
      List<Step> open = steps.stream().filter(MissingTransaction::changesSomething).toList();
      if (open.size() < 2) {
        return; // One statement is a transaction by itself.
      }
      if (steps.stream().anyMatch(step -> ALONE.matcher(step.text()).find())) {
        return;
      }
      boolean mayRunAgain = open.stream().map(Step::statement).allMatch(SecondRun::isHarmless);
      (mayRunAgain ? harmless : problems).add(problem(steps, open).in(script.migration()));
    }

    @Override
    public List<Problem> problems(History history) {
      if (!opensSome) {
        problems.addAll(harmless);
      }
      return problems;
    }
  }

  private static Problem problem(List<Step> steps, List<Step> open) {
    Step second = open.get(1);
    Problem problem =
        Problem.at(
            second.statement().span(),
            "Nothing holds the %s statements of %s together: if this one fails, what came before it stays, the"
                    .formatted(open.size(), second.migration().id())
                + " migration counts as failed, and somebody has to find out by hand how far it"
                + " got.",
            "Put BEGIN before the first statement and COMMIT after the last one.");
    boolean whole = open.size() == steps.size();
    return whole ? problem.withFix(fix(open)) : problem;
  }

  /** By itself; settings and queries leave nothing behind that would be in the way. */
  private static boolean changesSomething(Step step) {
    return step.transaction().kind() == Kind.AUTOCOMMIT
        && !(step.statement() instanceof SessionStatement || step.statement() instanceof Select);
  }

  /** Locks are held longer then, up to the COMMIT: not the same, though what is meant. */
  private static Fix fix(List<Step> steps) {
    Step last = steps.get(steps.size() - 1);
    int start = steps.get(0).statement().span().start();
    int end = last.statement().span().end();
    String text = last.migration().file().text();
    boolean closed = end < text.length() && text.charAt(end) == ';';
    boolean ends = text.startsWith(";", Math.max(0, end - 1));
    int place = closed ? end + 1 : end;
    return new Fix(
        "Put the statements into a transaction",
        Fix.Safety.UNSAFE,
        List.of(
            new Fix.Edit(new Span(start, start), "BEGIN;\n\n"),
            new Fix.Edit(new Span(place, place), (closed || ends ? "" : ";") + "\n\nCOMMIT;")));
  }
}
