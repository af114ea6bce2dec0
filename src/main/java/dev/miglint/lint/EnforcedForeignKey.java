package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Constraint.Reference;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ALTER CONSTRAINT … ENFORCED of a foreign key that was NOT ENFORCED until now, from PostgreSQL 18:
 * every row is checked, and NOT VALID cannot be said.
 */
public record EnforcedForeignKey(
    TableChange<AlterConstraint> change, Constraint key, Reference reference) {

  /** Those of a statement; empty for any other. */
  public static List<EnforcedForeignKey> of(Step step) {
    List<EnforcedForeignKey> found = new ArrayList<>();
    for (TableChange<AlterConstraint> change : TableChange.of(step, AlterConstraint.class)) {
      if (change.action().enforced().orElse(false)) {
        change
            .table()
            .flatMap(table -> table.constraint(change.action().constraint().value()))
            .filter(key -> key.kind() == Kind.FOREIGN_KEY && !key.enforced())
            .flatMap(key -> key.reference().map(to -> new EnforcedForeignKey(change, key, to)))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The key made anew in one statement, which checks no row, and validated later. */
  public String anew() {
    return """
    ALTER TABLE %1$s DROP CONSTRAINT %2$s, ADD CONSTRAINT %2$s %3$s NOT VALID;
    -- in a later transaction
    ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;\
    """
        .formatted(change.name(), quoted(key.name()), definition());
  }

  private String definition() {
    // Only the index of a key WITHOUT OVERLAPS can be of another method than btree.
    boolean period =
        reference
            .index()
            .flatMap(change.step().before()::index)
            .filter(index -> !index.method().equals("btree"))
            .isPresent();
    String to =
        reference.columns().isEmpty() ? "" : " (%s)".formatted(list(reference.columns(), period));
    return "FOREIGN KEY (%s) REFERENCES %s%s%s%s%s%s"
        .formatted(
            list(key.columns(), period),
            reference.table().sql(),
            to,
            action(" ON UPDATE ", reference.onUpdate()),
            action(" ON DELETE ", reference.onDelete()),
            key.deferrable() ? " DEFERRABLE" : "",
            key.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
  }

  private static String list(List<String> columns, boolean period) {
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      names.add((period && names.size() == columns.size() - 1 ? "PERIOD " : "") + quoted(column));
    }
    return String.join(", ", names);
  }

  private static String action(String when, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION
        ? ""
        : when + action.name().replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
