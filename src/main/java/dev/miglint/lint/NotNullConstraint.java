package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.RelationName;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * NOT NULL as a constraint that an ALTER TABLE demands of all rows at once, from PostgreSQL 18.
 *
 * @param what in words: {@code NOT NULL on orders.note}
 * @param first what comes before the constraint; ends with a line break where there is something
 * @param column with what follows it, for SQL
 * @param name for SQL
 * @param last what comes after it; begins with a line break where there is something
 */
public record NotNullConstraint(
    TableChange<? extends AlterAction> change,
    Span span,
    String what,
    String first,
    String column,
    String name,
    String last) {

  /** Those of a statement; empty for any other. */
  public static List<NotNullConstraint> in(Step step) {
    List<NotNullConstraint> found = new ArrayList<>();
    for (AddedConstraint<NotNull> added : AddedConstraint.of(step, NotNull.class)) {
      if (isChecked(added)) {
        found.add(of(added));
      }
    }
    for (TableChange<AlterConstraint> change : TableChange.of(step, AlterConstraint.class)) {
      String name = change.action().constraint().value();
      if (change.action().noInherit().filter(no -> !no).isPresent()) {
        change
            .table()
            .flatMap(table -> table.constraint(name))
            .map(constraint -> inherited(change, constraint))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Of new columns only a virtual one: the others are filled, or refused where there are rows. */
  private static boolean isChecked(AddedConstraint<NotNull> added) {
    return !added.constraint().attributes().notValid()
        && (added.column().isEmpty()
            || added.column().filter(ColumnDefinition::isVirtual).isPresent());
  }

  private static NotNullConstraint of(AddedConstraint<NotNull> added) {
    NotNull constraint = added.constraint();
    String column = constraint.columns().get(0).value();
    return new NotNullConstraint(
        added.change(),
        constraint.span(),
        "NOT NULL on %s.%s".formatted(added.change().alter().name(), column),
        added.columnFirst(),
        quoted(column) + (constraint.noInherit() ? " NO INHERIT" : ""),
        added.name(constraint.columns(), "not_null"),
        "");
  }

  private static NotNullConstraint inherited(
      TableChange<AlterConstraint> change, Constraint constraint) {
    return new NotNullConstraint(
        change,
        change.action().span(),
        "INHERIT of " + constraint.name(),
        "",
        quoted(constraint.columns().get(0)),
        quoted(constraint.name()),
        "\n-- then\nALTER TABLE %s %s;".formatted(change.name(), change.text(change.action())));
  }

  /** The statements that keep nobody waiting, where these tables would be read from end to end. */
  public String inSteps(List<RelationName> read) {
    List<String> tables =
        change.action() instanceof AlterConstraint
            ? read.stream().map(RelationName::sql).toList()
            : List.of(change.name());
    return tables.stream()
        .map(table -> NotNullInSteps.constraint(table, column, name))
        .collect(Collectors.joining("\n", first, last));
  }
}
