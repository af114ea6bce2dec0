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
import dev.miglint.lint.Unseen;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Language;
import java.util.List;

/** What could not be seen, so that nobody believes it was checked. */
@AutoService(Rule.class)
public final class NotAnalysed implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "not-analysed",
            Group.DATA,
            Severity.INFO,
            "a part of the migration could not be looked at, so no rule has checked it")
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    return script.migration().language() == Language.PROGRAM
        ? List.of() // Steps that are programs are a finding of unsupported-migration-kind.
        : Unseen.in(script.script()).stream().map(NotAnalysed::problem).toList();
  }

  private static Problem problem(Unseen part) {
    return Problem.at(
        part.span(),
        "Not analysed: %s.".formatted(part.reason()),
        "Read this part yourself: no rule has looked at it.");
  }
}
