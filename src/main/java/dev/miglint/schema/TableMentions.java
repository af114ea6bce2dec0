package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Statistics and publications follow the table that they speak of. */
final class TableMentions {

  private TableMentions() {}

  static Catalog renamed(Catalog catalog, RelationName from, RelationName to) {
    return eachPublication(
        eachStatistics(catalog, from, s -> new Statistics(s.name(), s.created(), to, s.columns())),
        from,
        tables -> tables.stream().map(table -> table.equals(from) ? to : table).toList());
  }

  static Catalog renamedColumn(Catalog catalog, RelationName table, RenamedColumn renamed) {
    return eachStatistics(
        catalog, table, s -> new Statistics(s.name(), s.created(), table, renamed.in(s.columns())));
  }

  /** The table is dropped: with its statistics, and out of publications. */
  static Catalog gone(Catalog catalog, RelationName table) {
    Catalog result = catalog;
    for (Map.Entry<RelationName, Statistics> entry : catalog.statistics().entrySet()) {
      if (entry.getValue().table().equals(table)) {
        result = result.withStatistics(result.statistics().minus(entry.getKey()));
      }
    }
    return eachPublication(
        result, table, tables -> tables.stream().filter(t -> !t.equals(table)).toList());
  }

  private static Catalog eachStatistics(
      Catalog catalog, RelationName table, UnaryOperator<Statistics> change) {
    Catalog result = catalog;
    for (Map.Entry<RelationName, Statistics> entry : catalog.statistics().entrySet()) {
      if (entry.getValue().table().equals(table)) {
        result =
            result.withStatistics(
                result.statistics().plus(entry.getKey(), change.apply(entry.getValue())));
      }
    }
    return result;
  }

  private static Catalog eachPublication(
      Catalog catalog, RelationName table, UnaryOperator<List<RelationName>> change) {
    Catalog result = catalog;
    for (Publication old : catalog.publications().values()) {
      if (old.tables().contains(table)) {
        Publication changed =
            new Publication(old.name(), old.created(), old.allTables(), change.apply(old.tables()));
        result = result.withPublications(result.publications().plus(old.name(), changed));
      }
    }
    return result;
  }
}
