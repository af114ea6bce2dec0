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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Amounts of money in binary floating point. */
@AutoService(Rule.class)
public final class FloatForMoney implements StatementRule {

  private static final Pattern MONEY =
      Pattern.compile(
          "(^|_)(price|amount|cost|fee|salary|wage|balance|revenue|payment|refund|tax|money|budget|payout|deposit)s?(_|$)");

  /** Where a word of a name in camel case begins. */
  private static final Pattern SNAKE = Pattern.compile("([a-z0-9])([A-Z])");

  /** A measure or a share of money is no sum of money. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(^|_)(rate|ratio|percent|percentage|pct|factor|score|weight|index|multiplier|avg|average|kg|mg|ml|liters?|litres?)(_|$)");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "float-for-money",
        Group.SCHEMA,
        Severity.INFO,
        "an amount of money is kept in a binary fraction, which cannot hold most cents",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(FloatForMoney::isMoney)
        .map(FloatForMoney::problem)
        .toList();
  }

  private static boolean isMoney(ColumnType type) {
    String name = SNAKE.matcher(type.column().value()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    return type.isOne(Set.of("float4", "float8"))
        && MONEY.matcher(name).find()
        && !OTHER.matcher(name).find();
  }

  private static Problem problem(ColumnType type) {
    return Problem.at(
            type.type().span(),
            "%s is %s, which cannot hold 0.10 exactly: sums come out off by cents, and = misses equal amounts."
                .formatted(type.words(), type.type()),
            "Make it numeric with the scale that the currency needs, or count the smallest unit in bigint.")
        .withSafeSql(type.sqlAs("numeric(19, 4)"));
  }
}
