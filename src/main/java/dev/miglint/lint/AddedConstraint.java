package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A constraint that an ALTER TABLE adds to its table, on its own or in the definition of a new
 * column.
 *
 * @param change the action that adds it
 * @param column the new column in whose definition it stands
 */
public record AddedConstraint<C extends ConstraintDefinition>(
    TableChange<? extends AlterAction> change, C constraint, Optional<ColumnDefinition> column) {

  /** The constraints of a kind that the statement adds; empty for any other statement. */
  public static <C extends ConstraintDefinition> List<AddedConstraint<C>> of(
      Step step, Class<C> kind) {
    List<AddedConstraint<C>> added = new ArrayList<>();
    for (TableChange<AlterAction> change : TableChange.of(step, AlterAction.class)) {
      if (change.action() instanceof AddConstraint add && kind.isInstance(add.constraint())) {
        added.add(new AddedConstraint<>(change, kind.cast(add.constraint()), Optional.empty()));
      } else if (change.action() instanceof AddColumn add) {
        for (C constraint : add.column().constraints(kind)) {
          added.add(new AddedConstraint<>(change, constraint, Optional.of(add.column())));
        }
      }
    }
    return added;
  }

  /** What the action that adds it does to everybody else. */
  public Impact impact() {
    return change.impact();
  }

  /** Its name for SQL: as it is written, or as the server would choose it. */
  public String name(List<Identifier> columns, String suffix) {
    return constraint
        .name()
        .map(name -> quoted(name.value()))
        .orElseGet(
            () -> change.chosenName(columns.stream().map(Identifier::value).toList(), suffix));
  }

  /** Its text from a keyword on, without the name before it. */
  public String textFrom(String keyword) {
    String text = change.text(constraint);
    int from =
        constraint.name().map(name -> name.span().end() - constraint.span().start()).orElse(0);
    int at = text.toUpperCase(Locale.ROOT).indexOf(keyword, Math.max(0, from));
    return at < 0 ? text : text.substring(at);
  }

  private String columnWithout(ColumnDefinition definition) {
    String text = change.text(definition);
    return text.replace(change.text(constraint), "").replaceAll("  +", " ").strip();
  }

  /** The new column without it, as a statement of its own; empty where the column is there. */
  public String columnFirst() {
    return column
        .map(this::columnWithout)
        .map(text -> "ALTER TABLE %s ADD COLUMN %s;\n".formatted(change.name(), text))
        .orElse("");
  }

  /** For messages: {@code orders.customer_id} or {@code orders}. */
  public String place() {
    return column
        .map(c -> change.alter().name() + "." + c.name())
        .orElse(change.alter().name() + "");
  }
}
