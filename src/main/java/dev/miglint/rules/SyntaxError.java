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
import dev.miglint.sql.ParsedScript;
import java.util.List;

/** Statements that the server cannot read: the migration stops there. */
@AutoService(Rule.class)
public final class SyntaxError implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "syntax-error",
            Group.WILL_FAIL,
            Severity.ERROR,
            "the server cannot read the statement, so the migration fails")
        .alsoDown();
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    return script.script().parsed().syntaxErrors().stream()
        // Those are not-valid-not-allowed.
        .filter(error -> !error.message().contains("cannot be marked NOT VALID"))
        .map(SyntaxError::problem)
        .toList();
  }

  private static Problem problem(ParsedScript.SyntaxError error) {
    if (error.message().startsWith("Alembic ")) {
      return Problem.at(
          error.span(),
          "The migration stops here: %s.".formatted(error.message()),
          "Write the name that the constraint has in the databases; autogenerate leaves None where"
              + " it does not know it.");
    }
    return Problem.at(
        error.span(),
        "The server refuses this statement: %s.".formatted(error.message()),
        "Correct the statement: the migration stops here.");
  }
}
