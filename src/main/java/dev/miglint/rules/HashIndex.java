package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;

/** Hash indexes. */
@AutoService(Rule.class)
public final class HashIndex implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "hash-index",
        Group.SCHEMA,
        Severity.INFO,
        "a hash index serves = alone, and is neither unique nor ordered",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateIndex create) || !create.method().equals("hash")) {
      return List.of();
    }
    return List.of(
        Problem.at(
                create.span(),
                "A hash index on %s serves = alone: no ORDER BY, no range, no LIKE, no uniqueness and one column only."
                    .formatted(create.table()),
                "Take a btree index, unless long values with nothing but = were measured to be faster this way.")
            .withSafeSql(step.text().replaceFirst("(?i)\\busing\\s+hash\\b", "USING btree") + ";"));
  }
}
