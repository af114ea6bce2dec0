package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.source.Span;
import dev.miglint.sql.Feature;
import dev.miglint.sql.ParsedScript.Newer;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;

/** What a newer server understands, and the configured one does not. */
@AutoService(Rule.class)
public final class SyntaxNewerThanTarget implements ScriptRule {

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
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    PostgresVersion target = script.target();
    for (Newer newer : script.script().parsed().newer()) {
      if (!target.atLeast(newer.since())) {
        problems.add(
            problem(newer.before().span(), newer.before().message(), newer.since(), target));
      }
    }
    for (Step step : script.steps()) {
      if (!step.conditional()) {
        for (Feature feature : Feature.in(step.statement())) {
          if (!target.atLeast(feature.since())) {
            problems.add(problem(feature.span(), feature.words(), feature.since(), target));
          }
        }
      }
    }
    return problems;
  }

  private static Problem problem(Span span, String words, int since, PostgresVersion target) {
    return Problem.refused(
        span,
        words + " (it needs PostgreSQL %s or newer)".formatted(since),
        "Write it as %s understands it, or set the version that it runs on.".formatted(target));
  }
}
