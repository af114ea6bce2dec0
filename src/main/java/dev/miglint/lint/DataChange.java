package dev.miglint.lint;

import dev.miglint.schema.Bookkeeping;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTableAs;
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

  /** Those of one kind. */
  public static <S extends DataStatement> List<S> of(Statement statement, Class<S> kind) {
    return statement instanceof DataStatement ? only(kind, of(statement)) : List.of();
  }

  static <S extends DataStatement> List<S> only(Class<S> kind, List<Statement> statements) {
    List<S> ofKind = new ArrayList<>();
    for (Statement statement : statements) {
      if (kind.isInstance(statement)) {
        ofKind.add(kind.cast(statement));
      }
    }
    return ofKind;
  }

  private static void collect(Statement statement, List<Statement> found) {
    if (statement instanceof Insert insert) {
      found.add(insert);
      collect(insert.reads().dataChanges(), found);
      if (insert.source().isPresent()) {
        collect(insert.source().get().dataChanges(), found);
      }
    } else if (statement instanceof Update update) {
      found.add(update);
      collect(update.reads().dataChanges(), found);
    } else if (statement instanceof Delete delete) {
      found.add(delete);
      collect(delete.reads().dataChanges(), found);
    } else if (statement instanceof Merge merge) {
      collect(merge.reads().dataChanges(), found);
    } else if (statement instanceof Select select) {
      collect(select.query().dataChanges(), found);
    }
  }

  private static void collect(List<Statement> statements, List<Statement> found) {
    for (Statement statement : statements) {
      collect(statement, found);
    }
  }

  /** Whether new rows are those that a query over tables finds, however many there are. */
  public static boolean copiesRows(Statement statement) {
    return statement instanceof CreateTableAs
        || of(statement, Insert.class).stream()
            .flatMap(insert -> insert.source().stream())
            .anyMatch(query -> query.rows().isEmpty() && !query.relations().isEmpty());
  }

  /** The table was there before this release, has rows of its own, and is no framework's diary. */
  public static boolean isOfRowsInUse(Step step, QualifiedName table) {
    return ColumnInUse.isInUse(step, table) && !Bookkeeping.isTable(table.name());
  }
}
