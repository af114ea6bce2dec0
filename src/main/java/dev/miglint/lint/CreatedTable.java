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

/**
 * A table that a history made and kept, and where.
 *
 * @param table as it is at the end
 * @param name where it was created, as written there
 * @param before the catalog before it was created
 * @param definition its columns and constraints as they were written; empty where a query made it
 */
public record CreatedTable(
    Table table, QualifiedName name, Migration migration, Schema before, List<Node> definition) {

  public CreatedTable {
    definition = List.copyOf(definition);
  }

  /**
   * The tables of their own right: partitions and temporary and foreign tables are left out, as are
   * those that were there before the history.
   */
  public static List<CreatedTable> in(History history) {
    Map<Integer, List<Step>> creations = new HashMap<>();
    for (Step step : history.steps()) {
      if (step.migration().direction() != Direction.DOWN && name(step.statement()).isPresent()) {
        creations.computeIfAbsent(step.moment().statement(), n -> new ArrayList<>()).add(step);
      }
    }
    List<CreatedTable> found = new ArrayList<>();
    for (Table table : history.after().tables()) {
      if (table.predatesHistory()
          || table.isTemporary()
          || table.isForeign()
          || table.isPartition()
          || !table.columnsComplete()) {
        continue;
      }
      List<Step> candidates = creations.getOrDefault(table.created().statement(), List.of());
      creation(table, candidates)
          .flatMap(
              step ->
                  name(step.statement())
                      .map(
                          name ->
                              new CreatedTable(
                                  table,
                                  name,
                                  step.migration(),
                                  step.before(),
                                  definition(step.statement()))))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Several tables may be created in one DO block; one that was renamed since has another name. */
  private static Optional<Step> creation(Table table, List<Step> candidates) {
    RelationName now = table.name();
    return candidates.stream()
        .filter(
            step ->
                name(step.statement()).map(step.after()::resolve).filter(now::equals).isPresent())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  /** The name that the table has by now, ready for the SQL of its database. */
  public String sqlName(Wording wording) {
    RelationName now = table.name();
    if (now.name().equals(name.name())) {
      return wording.quoted(name);
    }
    return now.schema().equals("public")
        ? wording.quoted(now.name())
        : wording.quoted(now.schema()) + "." + wording.quoted(now.name());
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
