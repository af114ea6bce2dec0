package dev.miglint.lint;

import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.DefaultValue;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Reads;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTableAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a statement does to rows, in data-modifying CTEs too.
 *
 * @param changed each table whose rows are added, changed or removed, where it is named
 * @param expressions those that new values are made of, and those around them
 * @param targets where rows are added
 */
public record WrittenData(
    List<QualifiedName> changed, List<Expression> expressions, List<Target> targets) {

  public WrittenData {
    changed = List.copyOf(changed);
    expressions = List.copyOf(expressions);
    targets = List.copyOf(targets);
  }

  /**
   * A table that rows are added to.
   *
   * @param columns that are given; empty for all in their order
   * @param rows of VALUES, where the values are written out
   * @param noneGiven DEFAULT VALUES
   */
  public record Target(
      QualifiedName table,
      List<Identifier> columns,
      List<List<Expression>> rows,
      boolean noneGiven) {

    public Target {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Some row leaves the column to its default. */
    public boolean leavesOut(String column, Table of) {
      if (noneGiven) {
        return true;
      }
      int position = position(column, of);
      if (position < 0) {
        return !columns.isEmpty();
      }
      return rows.stream()
          .anyMatch(row -> position < row.size() && row.get(position) instanceof DefaultValue);
    }

    private int position(String column, Table of) {
      List<String> names =
          columns.isEmpty()
              ? of.columns().stream().map(c -> c.name()).toList()
              : columns.stream().map(Identifier::value).toList();
      return names.indexOf(column);
    }
  }

  /** What a statement writes itself; bodies of routines are other statements. */
  public static WrittenData of(Statement statement) {
    Collector collector = new Collector();
    collector.add(statement);
    return new WrittenData(collector.changed, collector.expressions, collector.targets);
  }

  private static final class Collector {

    private final List<QualifiedName> changed = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    void add(Statement statement) {
      if (statement instanceof Insert insert) {
        List<List<Expression>> rows = insert.source().map(Query::rows).orElse(List.of());
        targets.add(new Target(insert.table(), insert.columns(), rows, insert.source().isEmpty()));
        change(insert.table(), insert.reads());
        if (insert.source().isPresent()) {
          add(insert.source().get());
        }
        for (Assignment assignment : insert.conflictUpdates()) {
          expressions.add(assignment.value());
        }
      } else if (statement instanceof Update update) {
        change(update.table(), update.reads());
      } else if (statement instanceof Delete delete) {
        change(delete.table(), delete.reads());
      } else if (statement instanceof Merge merge) {
        change(merge.table(), merge.reads());
      } else if (statement instanceof Copy copy && copy.from()) {
        copy.table().ifPresent(changed::add);
        copy.table()
            .map(table -> new Target(table, copy.columns(), List.of(), false))
            .ifPresent(targets::add);
      } else if (statement instanceof Truncate truncate) {
        changed.addAll(truncate.tables());
      } else if (statement instanceof CreateTableAs create && create.withData()) {
        add(create.query());
      } else if (statement instanceof Select select) {
        addAll(select.query().dataChanges());
        if (select.query().into().isPresent()) {
          expressions.addAll(select.query().expressions());
        }
      }
    }

    private void change(QualifiedName table, Reads reads) {
      changed.add(table);
      expressions.addAll(reads.expressions());
      addAll(reads.dataChanges());
    }

    private void add(Query query) {
      expressions.addAll(query.expressions());
      addAll(query.dataChanges());
    }

    private void addAll(List<Statement> statements) {
      for (Statement statement : statements) {
        add(statement);
      }
    }
  }

  /** Nothing is written. */
  public boolean isNothing() {
    return changed.isEmpty();
  }

  /** The first table that counts, if any. */
  public Optional<QualifiedName> firstChanged(Predicate<QualifiedName> counts) {
    return changed.stream().filter(counts).findFirst();
  }
}
