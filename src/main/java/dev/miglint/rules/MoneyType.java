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

/** Columns of type money. */
@AutoService(Rule.class)
public final class MoneyType implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "money-type",
        Group.SCHEMA,
        Severity.INFO,
        "a column of money has no currency, and its digits depend on a setting of the server",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(Set.of("money")))
        .map(MoneyType::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    return Problem.at(
            type.type().span(),
            "How %s is read and written, and how many digits it keeps, depends on lc_monetary: data that is loaded"
                    .formatted(type.words())
                + " where it differs is refused or means another amount, and no currency is stored.",
            "Make it numeric with the scale that the currency needs, and keep the currency in a column of its own.")
        .withSafeSql(type.sqlAs("numeric(19, 4)"));
  }
}
