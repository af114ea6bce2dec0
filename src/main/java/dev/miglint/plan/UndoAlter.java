package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The way back of ALTER TABLE, its last action first. */
record UndoAlter(Step step, AlterTable alter, HistoryText history) {

  List<String> statements() {
    List<AlterAction> backwards = new ArrayList<>(alter.actions());
    Collections.reverse(backwards);
    List<String> statements = new ArrayList<>();
    for (AlterAction action : backwards) {
      for (String undone : undo(action)) {
        statements.add(
            undone.startsWith("--")
                ? undone
                : "ALTER TABLE %s %s".formatted(quoted(alter.name()), undone));
      }
    }
    return statements;
  }

  private List<String> undo(AlterAction action) {
    if (action instanceof AddColumn add) {
      boolean old = before(add.column().name()).isPresent();
      return old ? List.of() : List.of("DROP COLUMN " + name(add.column().name()));
    }
    if (action instanceof DropColumn drop) {
      return again(drop.column());
    }
    if (action instanceof SetNotNull set) {
      boolean was = before(set.column()).filter(Column::notNull).isPresent();
      return was ? List.of() : List.of(column(set.column(), "DROP NOT NULL"));
    }
    if (action instanceof DropNotNull drop) {
      return List.of(column(drop.column(), "SET NOT NULL"));
    }
    if (action instanceof SetDefault set) {
      return List.of(oldDefault(set.column()));
    }
    if (action instanceof DropDefault drop) {
      return List.of(oldDefault(drop.column()));
    }
    if (action instanceof AddConstraint) {
      return added().stream().map(c -> "DROP CONSTRAINT " + quoted(c)).toList();
    }
    if (action instanceof DropConstraint drop) {
      return List.of(dropped(drop.constraint()));
    }
    if (action instanceof AlterColumnType type) {
      return List.of(oldType(type));
    }
    if (action instanceof ValidateConstraint) {
      return List.of();
    }
    return List.of(
        "-- undo by hand: " + step.migration().file().text(action.span()).replaceAll("\\s+", " "));
  }

  private Optional<Table> table() {
    return step.before().table(alter.name());
  }

  private Optional<Column> before(Identifier column) {
    return table().flatMap(t -> t.column(column.value()));
  }

  private static String name(Identifier column) {
    return quoted(column.value());
  }

  private static String column(Identifier column, String change) {
    return "ALTER COLUMN %s %s".formatted(name(column), change);
  }

  /** The column comes back empty. */
  private List<String> again(Identifier name) {
    Optional<Column> old = before(name);
    if (old.flatMap(Column::type).isEmpty()) {
      return List.of("-- cannot be undone: the type of %s is not known".formatted(name));
    }
    Column column = old.get();
    Optional<String> value = defaultOf(column);
    String definition =
        "ADD COLUMN %s %s%s%s"
            .formatted(
                quoted(column.name()),
                column.type().map(Identifiers::quoted).orElse(""),
                value.map(text -> " DEFAULT " + text).orElse(""),
                column.notNull() && value.isPresent() ? " NOT NULL" : "");
    String gone =
        column.notNull() && value.isEmpty()
            ? "-- the values of %s are gone, so it cannot be NOT NULL again".formatted(name)
            : "-- the values of %s are gone".formatted(name);
    return List.of(gone, definition);
  }

  private Optional<String> defaultOf(Column column) {
    return column.defaultValue().flatMap(value -> history.of(column.defaultChanged(), value));
  }

  private String oldDefault(Identifier name) {
    Optional<Column> old = before(name);
    if (old.isEmpty()) {
      return "-- the default that %s had is not known".formatted(name);
    }
    if (old.get().defaultValue().isEmpty()) {
      return column(name, "DROP DEFAULT");
    }
    return defaultOf(old.get())
        .map(text -> column(name, "SET DEFAULT " + text))
        .orElseGet(() -> "-- the default that %s had is not known".formatted(name));
  }

  private String oldType(AlterColumnType change) {
    Optional<String> old = before(change.column()).flatMap(Column::type).map(Identifiers::quoted);
    return old.map(
            type ->
                column(change.column(), "TYPE %1$s USING %2$s::%1$s")
                    .formatted(type, name(change.column())))
        .orElseGet(() -> "-- the type that %s had is not known".formatted(change.column()));
  }

  /** The names of what is a constraint now and was none before. */
  private List<String> added() {
    List<String> before =
        table().stream().flatMap(t -> t.constraints().stream()).map(Constraint::name).toList();
    return step.after().table(alter.name()).stream()
        .flatMap(t -> t.constraints().stream())
        .map(Constraint::name)
        .filter(name -> !before.contains(name))
        .toList();
  }

  private String dropped(Identifier name) {
    return table()
        .flatMap(t -> t.constraint(name.value()))
        .flatMap(constraint -> definition(constraint))
        .map(text -> "ADD CONSTRAINT %s %s".formatted(name(name), text))
        .orElseGet(() -> "-- how the constraint %s was defined is not known".formatted(name));
  }

  /** As it was written on its own, without its name. */
  private Optional<String> definition(Constraint constraint) {
    return history
        .step(constraint.created())
        .flatMap(
            made ->
                PlacedConstraint.in(made.statement()).stream()
                    .filter(placed -> placed.column().isEmpty())
                    .filter(
                        placed ->
                            placed
                                .constraint()
                                .name()
                                .filter(n -> n.value().equals(constraint.name()))
                                .isPresent())
                    .map(
                        placed ->
                            made.migration()
                                .file()
                                .text(placed.constraint().span())
                                .replaceFirst("(?is)^CONSTRAINT\\s+(\"[^\"]*\"|\\S+)\\s+", ""))
                    .findFirst());
  }
}
