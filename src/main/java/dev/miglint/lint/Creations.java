package dev.miglint.lint;

import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.Node;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the tables of a history were created. */
final class Creations {

  /** By the number of the statement; several tables may be created in one DO block. */
  private final Map<Integer, List<Creation>> creations = new HashMap<>();

  private record Creation(
      QualifiedName name, RelationName table, Migration migration, List<Node> definition) {}

  /** Looks at the next step; the way back of a migration creates nothing. */
  void add(Step step) {
    if (step.migration().direction() == Direction.DOWN) {
      return;
    }
    name(step.statement())
        .map(name -> creation(step, name))
        .ifPresent(
            creation ->
                creations.merge(step.moment().statement(), List.of(creation), Creations::together));
  }

  private static List<Creation> together(List<Creation> before, List<Creation> next) {
    List<Creation> all = new ArrayList<>(before);
    all.addAll(next);
    return all;
  }

  private static Creation creation(Step step, QualifiedName name) {
    RelationName table = step.after().resolve(name);
    boolean hasKey = step.after().table(table).flatMap(Table::primaryKey).isPresent();
    return new Creation(
        name, table, step.migration(), hasKey ? List.of() : definition(step.statement()));
  }

  /**
   * The tables of their own right that are there at the end: partitions and temporary and foreign
   * tables are left out, as are those that were there before the history.
   */
  List<CreatedTable> at(Schema end) {
    List<CreatedTable> found = new ArrayList<>();
    for (Table table : end.tables()) {
      if (table.predatesHistory()
          || table.isTemporary()
          || table.isForeign()
          || table.isPartition()
          || !table.columnsComplete()) {
        continue;
      }
      creation(table)
          .map(c -> new CreatedTable(table, c.name(), c.migration(), c.definition()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** One that was renamed since has another name. */
  private Optional<Creation> creation(Table table) {
    List<Creation> candidates = creations.getOrDefault(table.created().statement(), List.of());
    return candidates.stream()
        .filter(creation -> creation.table().equals(table.name()))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static List<Node> definition(Statement statement) {
    List<Node> parts = new ArrayList<>();
    if (statement instanceof CreateTable create) {
      parts.addAll(create.columns());
      parts.addAll(create.constraints());
    }
    return parts;
  }

  private static Optional<QualifiedName> name(Statement statement) {
    if (statement instanceof CreateTable create) {
      return Optional.of(create.name());
    }
    return statement instanceof CreateTableAs create
        ? Optional.of(create.name())
        : Optional.empty();
  }
}
