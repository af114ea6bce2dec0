package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.Node;
import dev.miglint.sql.QualifiedName;
import java.util.List;

/**
 * A table that a history made and kept, and where.
 *
 * @param table as it is at the end
 * @param name where it was created, as written there
 * @param definition its columns and constraints as they were written, where it had no primary key
 *     at first; else nobody asks for them
 */
public record CreatedTable(
    Table table, QualifiedName name, Migration migration, List<Node> definition) {

  public CreatedTable {
    definition = List.copyOf(definition);
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
}
