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

/** Columns of type timestamp without time zone. */
@AutoService(Rule.class)
public final class PreferTimestamptz implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "prefer-timestamptz",
        Group.SCHEMA,
        Severity.INFO,
        "a column of timestamp without time zone says no moment: each session reads another one from it",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(Set.of("timestamp")))
        .map(PreferTimestamptz::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    String precision = type.length().map("(%s)"::formatted).orElse("");
    return Problem.at(
            type.type().span(),
            "%s keeps date and time without saying where: now() is stored in the TimeZone of the session that writes,"
                    .formatted(type.words())
                + " and a session with another TimeZone reads another moment from it.",
            "Make it timestamptz, which takes the same 8 bytes and keeps the moment.")
        .withSafeSql(type.sqlAs("timestamptz" + precision));
  }
}
