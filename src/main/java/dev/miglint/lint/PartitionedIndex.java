package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a partitioned table gets an index while writes go on: alone at first, then one for each
 * partition, built concurrently and attached (manual, section 5.12.2.2).
 */
public record PartitionedIndex(CreateIndex create, Step step) {

  /** The statements, for every partition that the history shows. */
  public String sql() {
    RelationName table = step.before().resolve(create.table());
    RelationName index = table.sibling(name(table));
    StringBuilder sql = new StringBuilder(alone(index, quoted(create.table())));
    List<Table> partitions = step.before().partitions(table);
    if (partitions.isEmpty()) {
      return sql.append("\n-- then CREATE INDEX CONCURRENTLY on each partition, and for each")
          .append("\n-- ALTER INDEX %s ATTACH PARTITION …".formatted(index.sql()))
          .toString();
    }
    attach(partitions, index, sql);
    return sql.toString();
  }

  private void attach(List<Table> partitions, RelationName index, StringBuilder sql) {
    for (Table partition : partitions) {
      RelationName own =
          partition
              .name()
              .sibling(partition.name().name() + "_" + name(step.before().resolve(create.table())));
      if (partition.isPartitioned()) { // CONCURRENTLY is refused there, too.
        sql.append('\n').append(alone(own, partition.name().sql()));
        attach(step.before().partitions(partition.name()), own, sql);
      } else {
        sql.append(
            "\nCREATE %sINDEX CONCURRENTLY %s ON %s %s;"
                .formatted(unique(), quoted(own.name()), partition.name().sql(), rest()));
      }
      sql.append("\nALTER INDEX %s ATTACH PARTITION %s;".formatted(index.sql(), own.sql()));
    }
  }

  private String alone(RelationName index, String table) {
    return "CREATE %sINDEX %s ON ONLY %s %s;"
        .formatted(unique(), quoted(index.name()), table, rest());
  }

  private String unique() {
    return create.unique() ? "UNIQUE " : "";
  }

  /** The name that is written, or one such as the server would choose. */
  private String name(RelationName table) {
    return create
        .name()
        .map(Identifier::value)
        .orElseGet(
            () ->
                create.elements().stream()
                    .map(element -> element.column().orElse("expr"))
                    .collect(Collectors.joining("_", table.name() + "_", "_idx")));
  }

  /** What stands behind the table: the method, the columns, WHERE and the like. */
  private String rest() {
    String text = step.text().strip();
    int using = text.toLowerCase(Locale.ROOT).indexOf(" using ");
    int open = text.indexOf('(');
    return text.substring(using >= 0 && using < open ? using + 1 : open);
  }
}
