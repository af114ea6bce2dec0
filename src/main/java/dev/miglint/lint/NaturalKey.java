package dev.miglint.lint;

import dev.miglint.schema.Index;
import dev.miglint.schema.Table;
import dev.miglint.sql.QualifiedName;

/** A key by which rows are found that are the same everywhere, whatever their ids are. */
public final class NaturalKey {

  private NaturalKey() {}

  /**
   * Whether nothing needs a table's ids to find its rows: it has such a key, and no foreign key
   * refers to it. Of a table that the history does not show whole nothing of the kind is known.
   */
  public static boolean suffices(QualifiedName name, Step step) {
    return step.before()
        .table(name)
        .filter(Table::columnsComplete)
        .filter(t -> step.afterMigration().foreignKeysReferencing(t.name()).isEmpty())
        .filter(t -> step.before().indexes(t.name()).stream().anyMatch(i -> isNatural(i, t)))
        .isPresent();
  }

  private static boolean isNatural(Index index, Table table) {
    return index.unique()
        && index.predicate().isEmpty()
        && index.keyColumns().stream()
            .allMatch(
                name ->
                    table
                        .column(name)
                        .filter(c -> c.type().filter(t -> !t.name().equals("uuid")).isPresent())
                        .filter(c -> c.defaultValue().isEmpty())
                        .isPresent());
  }
}
