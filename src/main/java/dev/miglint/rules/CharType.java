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

/** Columns of type char(n). */
@AutoService(Rule.class)
public final class CharType implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "char-type",
        Group.SCHEMA,
        Severity.INFO,
        "a column of char(n) pads its values with blanks, which then count in some places and not"
            + " in others",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(Set.of("bpchar", "char")))
        .map(CharType::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    if (type.type().name().equals("char")) {
      // Manual, section 8.3: "not intended for general-purpose use".
      return Problem.at(
              type.type().span(),
              "%s is of the type \"char\" of the system catalogs, which keeps the first byte of a value and drops the rest."
                  .formatted(type.words()),
              "Make it text, with a CHECK of its length if that matters.")
          .withSafeSql(type.sqlAs("text"));
    }
    return Problem.at(
            type.type().span(),
            "Each value of %s is padded with blanks to %s: they take space, LIKE and regular expressions see them, = and length() do not."
                .formatted(
                    type.words(),
                    type.length().orElse("1").equals("1")
                        ? "one character"
                        : type.length().get() + " characters"),
            "Make it text, with a CHECK of its length if that matters.")
        .withSafeSql(type.sqlAs("text"));
  }
}
