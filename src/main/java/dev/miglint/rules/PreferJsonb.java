package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnType;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import java.util.List;
import java.util.Set;

/** Columns of type json. */
@AutoService(Rule.class)
public final class PreferJsonb implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "prefer-jsonb",
        Group.SCHEMA,
        Severity.INFO,
        "a column of json cannot be compared: DISTINCT, GROUP BY and UNION fail on it",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(Set.of("json")))
        .map(PreferJsonb::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    return Problem.at(
            type.type().span(),
            "Queries with DISTINCT, GROUP BY or UNION over %s fail (could not identify an equality operator for type"
                    .formatted(type.words())
                + " json), the column itself cannot be indexed, and each access parses the whole text again.",
            "Make it jsonb, unless the text itself has to be kept to the byte.")
        .withSafeSql(type.sqlAs("jsonb"));
  }
}
