package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.CreatedTable;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import java.util.List;
import java.util.Optional;

/** Tables whose rows are counted in a type that runs out. */
@AutoService(Rule.class)
public final class SmallIntegerPrimaryKey implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "small-integer-primary-key",
        Group.SCHEMA,
        Severity.WARNING,
        "a primary key that the server counts up runs out of numbers");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.created().stream().flatMap(created -> check(created).stream()).toList();
  }

  private static Optional<Problem> check(CreatedTable created) {
    Table table = created.table();
    return table
        .primaryKey()
        .filter(key -> key.columns().size() == 1)
        .flatMap(key -> table.column(key.columns().get(0)))
        .filter(column -> isCounted(column) && isSmall(column))
        .map(column -> problem(created, column));
  }

  /** Numbers that somebody gives out by hand, as in a table of states, do not run out. */
  private static boolean isCounted(Column column) {
    return column.identity().isPresent() || column.defaultValue().isPresent();
  }

  private static boolean isSmall(Column column) {
    return column
        .type()
        .filter(type -> type.name().equals("int4") || type.name().equals("int2"))
        .isPresent();
  }

  private static Problem problem(CreatedTable created, Column column) {
    boolean tiny = column.type().filter(type -> type.name().equals("int2")).isPresent();
    return Problem.at(
            created.name().span(),
            "%s.%s ends at %s: every INSERT fails from then on, and the way to bigint rewrites the table under"
                    .formatted(
                        created.table().name(), column.name(), tiny ? "32,767" : "2,147,483,647")
                + " an ACCESS EXCLUSIVE lock, so that SELECT and every write on it wait.",
            "Make it bigint from the start.")
        .withSafeSql(
            "%s bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY".formatted(quoted(column.name())))
        .in(created.migration());
  }
}
