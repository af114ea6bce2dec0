package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why the server does not make a foreign key (manual, section 5.5.5). */
public final class ForeignKeyRefusal {

  private final Schema before;
  private final Schema after;

  /**
   * @param after the statement: a table may reference itself, and keys that it gets with it
   */
  public ForeignKeyRefusal(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** What the server says; empty where it accepts the key, or where that is not known. */
  public Optional<String> of(QualifiedName from, ForeignKey key) {
    // The table may reference itself, and keys of the same statement.
    RelationName name = after.resolve(key.referencedTable());
    Optional<View> view = before.view(name);
    if (view.isPresent()) {
      return Optional.of("referenced relation \"%s\" is not a table".formatted(name.name()));
    }
    Optional<Table> target = after.table(name);
    if (target.isEmpty() || !target.get().columnsComplete() || before.hasGaps()) {
      return Optional.empty(); // It may have keys that the history does not show.
    }
    List<String> columns = key.referencedColumns().stream().map(Identifier::value).toList();
    if (columns.isEmpty()) {
      columns = target.get().primaryKey().map(Constraint::columns).orElse(List.of());
      if (columns.isEmpty()) {
        return Optional.of(
            "there is no primary key for referenced table \"%s\"".formatted(name.name()));
      }
    }
    if (columns.stream().anyMatch(c -> target.get().column(c).isEmpty())) {
      return Optional.empty(); // Another rule speaks of columns that are not there.
    }
    if (columns.size() != key.columns().size()) {
      return Optional.of("number of referencing and referenced columns for foreign key disagree");
    }
    return notUnique(target.get(), columns).or(() -> incomparable(from, key, target.get()));
  }

  private Optional<String> notUnique(Table target, List<String> columns) {
    List<Index> unique =
        after.indexes(target.name()).stream()
            .filter(index -> index.unique() && index.predicate().isEmpty())
            .filter(index -> !index.hasExpressions())
            .filter(index -> index.keyColumns().size() == columns.size())
            .filter(index -> Set.copyOf(index.keyColumns()).equals(Set.copyOf(columns)))
            .toList();
    if (unique.isEmpty()) {
      return Optional.of(
          "there is no unique constraint matching given keys for referenced table \"%s\""
              .formatted(target.name().name()));
    }
    boolean allDeferrable =
        unique.stream()
            .allMatch(
                index ->
                    index
                        .constraint()
                        .flatMap(target::constraint)
                        .filter(Constraint::deferrable)
                        .isPresent());
    return allDeferrable
        ? Optional.of(
            "cannot use a deferrable unique constraint for referenced table \"%s\""
                .formatted(target.name().name()))
        : Optional.empty();
  }

  private Optional<String> incomparable(QualifiedName from, ForeignKey key, Table target) {
    Optional<Table> table = after.table(from);
    Casts casts = new Casts(before);
    List<String> columns = key.columns().stream().map(Identifier::value).toList();
    List<String> targets =
        key.referencedColumns().isEmpty()
            ? target.primaryKey().map(Constraint::columns).orElse(List.of())
            : key.referencedColumns().stream().map(Identifier::value).toList();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      Optional<TypeName> referencing = table.flatMap(t -> t.column(column)).flatMap(Column::type);
      Optional<TypeName> referenced = target.column(targets.get(i)).flatMap(Column::type);
      boolean refused =
          referencing
              .flatMap(one -> referenced.flatMap(other -> casts.compares(one, other)))
              .filter(comparable -> !comparable)
              .isPresent();
      if (refused) {
        return Optional.of(
            "foreign key constraint \"%s\" cannot be implemented"
                .formatted(nameOf(key, columns, table)));
      }
    }
    return Optional.empty();
  }

  private String nameOf(ForeignKey key, List<String> columns, Optional<Table> table) {
    return key.name()
        .map(Identifier::value)
        .or(
            () ->
                table.stream()
                    .flatMap(t -> t.constraints(Kind.FOREIGN_KEY).stream())
                    .filter(c -> c.columns().equals(columns))
                    .filter(c -> c.created().equals(before.now()))
                    .map(Constraint::name)
                    .reduce((first, second) -> second))
        .orElse("");
  }
}
