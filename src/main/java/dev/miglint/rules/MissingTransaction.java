package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Fix;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SecondRun;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction.Kind;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.SessionStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Several statements that nothing holds together. */
@AutoService(Rule.class)
public final class MissingTransaction implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    Map<Migration, List<Step>> changes = new LinkedHashMap<>();
    for (Step step : history.steps()) {
      if (step.migration().transaction() == TransactionMode.AUTOCOMMIT
          && step.migration().direction() != Direction.REPEATABLE
          && step.enclosing().isEmpty()) {
        changes.computeIfAbsent(step.migration(), m -> new ArrayList<>()).add(step);
      }
    }
    boolean opens =
        history.set().migrations().stream()
            .anyMatch(migration -> migration.transaction() != TransactionMode.AUTOCOMMIT);
    return changes.values().stream().flatMap(steps -> check(steps, opens).stream()).toList();
  }

  private static Optional<Problem> check(List<Step> steps, boolean opens) {
    if (steps.stream().anyMatch(step -> ALONE.matcher(step.text()).find())) {
      return Optional.empty();
    }
    List<Step> open =
        steps.stream()
            .filter(step -> step.transaction().kind() == Kind.AUTOCOMMIT)
            .filter(MissingTransaction::changesSomething)
            .toList();
    if (open.size() < 2) {
      return Optional.empty(); // One statement is a transaction by itself.
    }
    if (opens && open.stream().map(Step::statement).allMatch(SecondRun::isHarmless)) {
      return Optional.empty(); // It does without one on purpose, and may simply run again.
    }
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
    return Optional.of((whole ? problem.withFix(fix(open)) : problem).in(second.migration()));
  }

  /** Settings and queries leave nothing behind that would be in the way. */
  private static boolean changesSomething(Step step) {
    return !(step.statement() instanceof SessionStatement || step.statement() instanceof Select);
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
