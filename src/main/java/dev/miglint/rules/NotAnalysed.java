package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Unseen;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Language;
import java.util.List;

/** What could not be seen, so that nobody believes it was checked. */
@AutoService(Rule.class)
public final class NotAnalysed implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    return history.scripts().stream()
        // Steps that are programs are a finding of unsupported-migration-kind.
        .filter(script -> script.migration().language() != Language.PROGRAM)
        .flatMap(
            script -> Unseen.in(script).stream().map(part -> problem(part).in(script.migration())))
        .toList();
  }

  private static Problem problem(Unseen part) {
    return Problem.at(
        part.span(),
        "Not analysed: %s.".formatted(part.reason()),
        "Read this part yourself: no rule has looked at it.");
  }
}
