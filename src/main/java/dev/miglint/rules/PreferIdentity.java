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
import dev.miglint.sql.ColumnDefinition;
import java.util.List;

/** serial columns. */
@AutoService(Rule.class)
public final class PreferIdentity implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "prefer-identity",
        Group.SCHEMA,
        Severity.INFO,
        "a serial column leaves its sequence to be granted, owned and bypassed apart from the table",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.definition().filter(ColumnDefinition::isSerial).isPresent())
        .map(PreferIdentity::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    String width =
        switch (type.type().name()) {
          case "bigserial", "serial8" -> "bigint";
          case "smallserial", "serial2" -> "smallint";
          default -> "integer";
        };
    return Problem.at(
            type.type().span(),
            "%s counts by a sequence that has rights of its own: a role that may INSERT into %s fails until it is granted"
                    .formatted(type.words(), type.table())
                + " USAGE on the sequence, too, and an INSERT with a number of its own is accepted and collides later.",
            "Make it an identity column, which the rights of the table cover.")
        .withSafeSql(type.sqlAs(width + " GENERATED ALWAYS AS IDENTITY"));
  }
}
