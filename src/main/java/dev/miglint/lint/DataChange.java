package dev.miglint.lint;

import dev.miglint.schema.Bookkeeping;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements that change rows, those within WITH included. */
public final class DataChange {

  private DataChange() {}

  /** The statement itself, where it changes rows, and every data change in its WITH. */
  public static List<Statement> of(Statement statement) {
    List<Statement> found = new ArrayList<>();
    collect(statement, found);
    return found;
  }

  private static void collect(Statement statement, List<Statement> found) {
    if (statement instanceof Insert insert) {
      found.add(insert);
      insert.reads().dataChanges().forEach(inner -> collect(inner, found));
      insert.source().ifPresent(q -> q.dataChanges().forEach(inner -> collect(inner, found)));
    } else if (statement instanceof Update update) {
      found.add(update);
      update.reads().dataChanges().forEach(inner -> collect(inner, found));
    } else if (statement instanceof Delete delete) {
      found.add(delete);
      delete.reads().dataChanges().forEach(inner -> collect(inner, found));
    } else if (statement instanceof Merge merge) {
      merge.reads().dataChanges().forEach(inner -> collect(inner, found));
    } else if (statement instanceof Select select) {
      select.query().dataChanges().forEach(inner -> collect(inner, found));
    }
  }

  /** The table was there before this release, has rows of its own, and is no framework's diary. */
  public static boolean isOfRowsInUse(Step step, QualifiedName table) {
    return ColumnInUse.isInUse(step, table) && !Bookkeeping.isTable(table.name());
  }
}
