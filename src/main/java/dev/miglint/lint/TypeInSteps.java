package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.locks.Work;
import dev.miglint.schema.Constraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a column gets another type without its table being written anew, or read, under a lock. */
public record TypeInSteps(TableChange<AlterColumnType> change) {

  private String column() {
    return change.action().column().value();
  }

  private String type() {
    return TableChange.sql(change.action().type());
  }

  /** By way of a new column, with the deploys between the statements said in comments. */
  public String sql() {
    String value =
        change
            .action()
            .using()
            .map(any -> change.textBehind("using", change.action()))
            .orElse(quoted(column()));
    return """
    -- 1. add the new column
    ALTER TABLE %1$s ADD COLUMN %3$s %4$s;
    -- 2. deploy code, or add a trigger, that writes both
    -- 3. backfill, in batches
    UPDATE %1$s SET %3$s = %5$s WHERE %3$s IS NULL AND %2$s IS NOT NULL;%6$s
    -- 4. deploy code that uses %3$s alone
    -- 5. drop the old column
    ALTER TABLE %1$s DROP COLUMN %2$s;\
    """
        .formatted(
            change.name(),
            quoted(column()),
            quoted(column() + "_new"),
            type(),
            value,
            alsoNeeded());
  }

  /** What the old column has, and DROP COLUMN would take along. */
  private String alsoNeeded() {
    boolean has =
        change.table().stream()
            .anyMatch(
                table ->
                    table.constraints().stream().anyMatch(c -> c.columns().contains(column()))
                        || change.step().before().indexes(table.name()).stream()
                            .anyMatch(index -> index.keyColumns().contains(column())));
    return has ? "\n--    give it the indexes and constraints of the old one" : "";
  }

  /**
   * Without the CHECK constraints of the column, which come again as NOT VALID; empty where
   * something else than they makes the server read or write rows.
   */
  public Optional<String> withoutChecks(Impact impact) {
    List<String> checks =
        change.table().stream()
            .flatMap(table -> table.constraints().stream())
            .filter(c -> c.kind() == Constraint.Kind.CHECK && c.enforced())
            .filter(c -> c.columns().contains(column()))
            .map(c -> quoted(c.name()))
            .toList();
    boolean other = impact.does(Work.REWRITE) || impact.does(Work.INDEX_BUILD);
    if (checks.isEmpty() || other || !impact.does(Work.SCAN)) {
      return Optional.empty();
    }
    return Optional.of(
        "ALTER TABLE %s\n%s,\n  ALTER COLUMN %s TYPE %s,\n%s;\n-- in a later transaction\n%s"
            .formatted(
                change.name(),
                each(checks, "  DROP CONSTRAINT %s", ",\n"),
                quoted(column()),
                type(),
                each(checks, "  ADD CONSTRAINT %s CHECK (/* as before */) NOT VALID", ",\n"),
                each(checks, "ALTER TABLE " + change.name() + " VALIDATE CONSTRAINT %s;", "\n")));
  }

  private static String each(List<String> names, String pattern, String between) {
    return names.stream()
        .map(name -> pattern.replace("%s", name))
        .collect(Collectors.joining(between));
  }
}
