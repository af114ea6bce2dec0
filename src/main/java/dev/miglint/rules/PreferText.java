package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

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

/** Columns of type varchar(n). */
@AutoService(Rule.class)
public final class PreferText implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "prefer-text",
        Group.SCHEMA,
        Severity.INFO,
        "a column of varchar(n) refuses longer values, which only ALTER TABLE can change",
        "types");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return ColumnType.in(step).stream()
        .filter(type -> type.isOne(Set.of("varchar")) && type.length().isPresent())
        .map(PreferText::problem)
        .toList();
  }

  private static Problem problem(ColumnType type) {
    String length = type.length().orElse("");
    return Problem.at(
            type.type().span(),
            "%s refuses every value longer than %s characters, and only ALTER COLUMN TYPE moves that limit: up under a"
                    .formatted(type.words(), length)
                + " brief ACCESS EXCLUSIVE lock, down by writing the table anew. varchar(%s) is stored no better than text."
                    .formatted(length),
            "Make it text; a limit that matters is a CHECK with a name, which can be replaced without reading the"
                + " table under a lock.")
        .withSafeSql(
            type.type().isArray()
                ? type.sqlAs("text")
                : "%s CONSTRAINT %s CHECK (length(%s) <= %s)"
                    .formatted(
                        type.sqlAs("text"),
                        quoted(type.column().value() + "_length"),
                        quoted(type.column().value()),
                        length));
  }
}
