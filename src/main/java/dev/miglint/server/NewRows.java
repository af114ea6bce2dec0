package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows that INSERT … VALUES or INSERT … DEFAULT VALUES makes in a table of which every column
 * is known.
 *
 * @param columns what the values of a row go to, one after the other; the others get their defaults
 * @param rows as long as the columns; of DEFAULT VALUES one that is empty
 */
record NewRows(Table table, List<Column> columns, List<List<Expression>> rows) {

  NewRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Empty where rows come from a query, where not all of them are made, and where names or numbers
   * of values are wrong.
   */
  static Optional<NewRows> of(Insert insert, Schema schema) {
    if (schema.hasGaps() || insert.source().filter(NewRows::isQuery).isPresent()) {
      return Optional.empty();
    }
    return schema.table(insert.table()).filter(Table::isWhole).flatMap(table -> of(insert, table));
  }

  private static boolean isQuery(Query source) {
    return source.rows().isEmpty() || source.filtered();
  }

  private static Optional<NewRows> of(Insert insert, Table table) {
    List<List<Expression>> rows = insert.source().map(Query::rows).orElse(List.of(List.of()));
    int width = rows.get(0).size();
    List<Column> columns =
        insert.columns().isEmpty()
            ? table.columns().subList(0, Math.min(width, table.columns().size()))
            : named(insert.columns(), table);
    if (!insert.columns().isEmpty() && insert.columns().size() != columns.size()) {
      return Optional.empty();
    }
    for (List<Expression> row : rows) {
      if (row.size() != columns.size()) {
        return Optional.empty();
      }
    }
    return Optional.of(new NewRows(table, columns, rows));
  }

  private static List<Column> named(List<Identifier> names, Table table) {
    Set<String> seen = new HashSet<>();
    List<Column> columns = new ArrayList<>();
    for (Identifier name : names) {
      if (seen.add(name.value())) {
        table.column(name.value()).ifPresent(columns::add);
      }
    }
    return columns;
  }

  /** No rule puts something else in the place of the INSERT. */
  boolean storesThem() {
    return table.rules().isEmpty();
  }
}
