package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.server.Feature;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript.Skipped;
import java.util.ArrayList;
import java.util.List;

/** What a newer server understands, and the configured one does not. */
@AutoService(Rule.class)
public final class SyntaxNewerThanTarget implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "syntax-newer-than-target",
            Group.WILL_FAIL,
            Severity.ERROR,
            "the statement needs a newer PostgreSQL than the configured one")
        .alsoDown();
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (Script script : history.scripts()) {
      for (Skipped skipped : script.parsed().skipped()) {
        boolean needs18 = skipped.reason().contains("PostgreSQL 18");
        if (needs18 && !history.target().atLeast(18)) {
          problems.add(
              problem(skipped.span(), unread(script, skipped.span()), 18, history)
                  .in(script.migration()));
        }
      }
    }
    for (Step step : history.steps()) {
      if (!step.conditional()) {
        for (Feature feature : Feature.in(step.statement())) {
          if (!step.target().atLeast(feature.since())) {
            problems.add(
                problem(feature.span(), feature.words(), feature.since(), history)
                    .in(step.migration()));
          }
        }
      }
    }
    return problems;
  }

  private static String unread(Script script, Span span) {
    return "syntax error at or near \"%s\"".formatted(script.migration().file().text(span));
  }

  private static Problem problem(Span span, String words, int since, History history) {
    return Problem.refused(
        span,
        words + " (it needs PostgreSQL %s or newer)".formatted(since),
        "Write it as %s understands it, or set the version that it runs on."
            .formatted(history.target()));
  }
}
