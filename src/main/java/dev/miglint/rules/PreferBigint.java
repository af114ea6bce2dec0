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
import java.util.Map;

/** Columns of type integer and smallint. */
@AutoService(Rule.class)
public final class PreferBigint implements StatementRule {

  private static final Map<String, String> LAST =
      Map.of(
          "int4", "2,147,483,647",
          "serial", "2,147,483,647",
          "serial4", "2,147,483,647",
          "int2", "32,767",
          "smallserial", "32,767",
          "serial2", "32,767");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "prefer-bigint",
        Group.SCHEMA,
        Severity.INFO,
        "a column of integer or smallint runs out of numbers, and to make it wider rewrites its table",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(LAST.keySet()))
        .map(PreferBigint::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    boolean serial = type.type().name().contains("serial");
    return Problem.at(
            type.type().span(),
            "%s ends at %s; the way to bigint writes the whole table anew under an ACCESS EXCLUSIVE lock."
                .formatted(type.words(), LAST.getOrDefault(type.type().name(), "")),
            "Make it bigint from the start.")
        .withSafeSql(type.sqlAs(serial ? "bigint GENERATED ALWAYS AS IDENTITY" : "bigint"));
  }
}
