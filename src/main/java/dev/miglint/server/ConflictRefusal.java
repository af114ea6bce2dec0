package dev.miglint.server;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.ConflictTarget;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why the server does not take an ON CONFLICT (manual, INSERT). */
public final class ConflictRefusal {

  private final Schema schema;

  public ConflictRefusal(Schema schema) {
    this.schema = schema;
  }

  /** What the server says; empty also where the table is not known well enough. */
  public Optional<String> of(Insert insert) {
    if (insert.conflictTarget().isEmpty()) {
      return insert.conflictUpdates().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "ON CONFLICT DO UPDATE requires inference specification or constraint name");
    }
    ConflictTarget target = insert.conflictTarget().get();
    Optional<Table> table = schema.hasGaps() ? Optional.empty() : schema.table(insert.table());
    return table
        .filter(known -> !known.isForeign() && known.rules().isEmpty())
        .flatMap(
            known ->
                target.constraint().isPresent()
                    ? named(target.constraint().get(), known)
                    : inferred(target, known));
  }

  private static Optional<String> named(Identifier name, Table table) {
    if (table.constraintPresence(name.value()) == Presence.ABSENT) {
      return Optional.of(
          "constraint \"%s\" for table \"%s\" does not exist".formatted(name, table.name().name()));
    }
    return table
        .constraint(name.value())
        .filter(
            constraint ->
                constraint.kind() == Constraint.Kind.CHECK
                    || constraint.kind() == Constraint.Kind.FOREIGN_KEY)
        .map(constraint -> "constraint in ON CONFLICT clause has no associated index");
  }

  private Optional<String> inferred(ConflictTarget target, Table table) {
    boolean plain =
        target.elements().stream()
            .allMatch(
                e ->
                    e.column().isPresent()
                        && e.collation().isEmpty()
                        && e.operatorClass().isEmpty());
    Set<String> columns =
        target.elements().stream()
            .map(IndexElement::column)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    boolean there = columns.stream().allMatch(c -> table.columnPresence(c) == Presence.PRESENT);
    if (!plain || !there || !table.isWhole()) {
      return Optional.empty();
    }
    boolean partial = target.predicate().isPresent();
    return schema.indexes(table.name()).stream().noneMatch(i -> enforces(i, columns, partial))
        ? Optional.of(
            "there is no unique or exclusion constraint matching the ON CONFLICT specification")
        : Optional.empty();
  }

  /** Whether the condition of a partial index follows from what is written is not looked into. */
  private static boolean enforces(Index index, Set<String> columns, boolean partial) {
    return index.unique()
        && !index.hasExpressions()
        && Set.copyOf(index.keyColumns()).equals(columns)
        && (index.predicate().isEmpty() || partial);
  }
}
