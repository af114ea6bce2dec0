package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.DataStatement;
import java.util.List;

/** TRUNCATE of tables that somebody uses. */
@AutoService(Rule.class)
public final class Truncate implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "truncate",
        Group.LOCKS,
        Severity.ERROR,
        "TRUNCATE empties a table that is in use, under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof DataStatement.Truncate truncate)) {
      return List.of();
    }
    Impact impact = step.impact();
    if (impact.isNothing()) {
      return List.of(); // Nobody uses the tables yet.
    }
    String all =
        truncate.cascade()
            ? " CASCADE empties every table that references it as well, also those that the history"
                + " does not show."
            : "";
    return List.of(
        Problem.at(
                truncate.span(),
                "TRUNCATE %s%s The rows are gone at once, also for transactions that began before."
                    .formatted(impact.words(), all),
                "Delete the rows in batches, while reads and writes go on.")
            .withSafeSql(
                "DELETE FROM %s WHERE …; -- in batches"
                    .formatted(quoted(truncate.tables().get(0)))));
  }
}
