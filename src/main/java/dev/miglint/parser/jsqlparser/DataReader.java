package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.RelationReference;
import dev.miglint.sql.Reads;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import net.sf.jsqlparser.statement.upsert.Upsert;

/** Statements about rows, from JSqlParser's tree. */
final class DataReader {

  private final ExpressionMapper mapper;
  private final Span span;

  DataReader(ExpressionMapper mapper, Span span) {
    this.mapper = mapper;
    this.span = span;
  }

  /** Empty for what is about no rows. */
  Optional<Statement> read(net.sf.jsqlparser.statement.Statement from) {
    if (from instanceof Insert insert) {
      return Optional.of(insert(insert));
    }
    if (from instanceof Upsert upsert) {
      return Optional.of(replace(upsert));
    }
    if (from instanceof Update update) {
      return Optional.of(update(update));
    }
    if (from instanceof Delete delete) {
      return Optional.of(delete(delete));
    }
    return from instanceof Select select
        ? Optional.of(new DataStatement.Select(new QueryMapper(mapper).map(select), span))
        : Optional.empty();
  }

  private Statement insert(Insert insert) {
    List<Assignment> updates = new ArrayList<>();
    if (insert.getDuplicateAction() != null) {
      updates.addAll(assignments(insert.getDuplicateAction().getUpdateSets()));
    } else if (insert.getDuplicateUpdateSets() != null) {
      updates.addAll(assignments(insert.getDuplicateUpdateSets()));
    }
    if (insert.getConflictAction() != null) {
      updates.addAll(assignments(insert.getConflictAction().getUpdateSets()));
    }
    return inserted(
        insert.getTable(),
        insert.getColumns(),
        insert.getSelect(),
        insert.getSetUpdateSets(),
        updates);
  }

  /** REPLACE: an INSERT that removes what is in its way. */
  private Statement replace(Upsert upsert) {
    return inserted(
        upsert.getTable(),
        upsert.getColumns(),
        upsert.getSelect(),
        upsert.getUpdateSets(),
        List.of());
  }

  /** INSERT … SET names its columns one by one. */
  private Statement inserted(
      Table table,
      @org.jspecify.annotations.Nullable ExpressionList<Column> columns,
      @org.jspecify.annotations.Nullable Select select,
      @org.jspecify.annotations.Nullable List<UpdateSet> sets,
      List<Assignment> updates) {
    List<Identifier> names = new ArrayList<>();
    if (columns != null) {
      columns.forEach(column -> names.add(mapper.places().name(column)));
    }
    Optional<Query> source = Optional.ofNullable(select).map(s -> new QueryMapper(mapper).map(s));
    if (sets != null && !sets.isEmpty()) {
      List<Assignment> assigned = assignments(sets);
      assigned.forEach(a -> names.add(a.column()));
      source = Optional.of(row(assigned.stream().map(Assignment::value).toList()));
    }
    return new DataStatement.Insert(
        mapper.places().name(table),
        names,
        false,
        source,
        !updates.isEmpty(),
        Optional.empty(),
        updates,
        Reads.NOTHING,
        span);
  }

  private Query row(List<Expression> values) {
    return new Query(
        List.of(),
        List.of(),
        List.of(values),
        values,
        List.of(),
        false,
        false,
        Optional.empty(),
        span);
  }

  private Statement update(Update update) {
    QueryMapper reads = new QueryMapper(mapper);
    List<Assignment> assignments = assignments(update.getUpdateSets());
    addJoins(reads, update.getStartJoins());
    addFrom(reads, update.getFromItem());
    addJoins(reads, update.getJoins());
    Optional<Expression> where = Optional.ofNullable(update.getWhere()).map(reads::add);
    List<Expression> read = new ArrayList<>(assignments.stream().map(Assignment::value).toList());
    read.addAll(reads.expressions());
    return new DataStatement.Update(
        mapper.places().name(update.getTable()),
        false,
        assignments,
        where.or(() -> limit(update.getLimit() != null)).or(() -> joined(reads)),
        new Reads(reads.relations(), read, List.of()),
        span);
  }

  private Statement delete(Delete delete) {
    QueryMapper reads = new QueryMapper(mapper);
    addJoins(reads, delete.getJoins());
    if (delete.getUsingFromItemList() != null) {
      delete.getUsingFromItemList().forEach(reads::addFrom);
    }
    Optional<Expression> where = Optional.ofNullable(delete.getWhere()).map(reads::add);
    boolean several = delete.getTables() != null && !delete.getTables().isEmpty();
    Table target = several ? delete.getTables().get(0) : delete.getTable();
    return new DataStatement.Delete(
        several ? target(target, delete, reads) : mapper.places().name(target),
        false,
        where.or(() -> limit(delete.getLimit() != null)).or(() -> joined(reads)),
        new Reads(reads.relations(), reads.expressions(), List.of()),
        span);
  }

  /** DELETE a FROM orders a …: the alias stands for its table. */
  private QualifiedName target(Table named, Delete delete, QueryMapper reads) {
    QualifiedName name = mapper.places().name(named);
    List<RelationReference> known = new ArrayList<>(reads.relations());
    if (delete.getTable() != null) {
      QueryMapper own = new QueryMapper(mapper);
      own.addFrom(delete.getTable());
      known.addAll(own.relations());
    }
    return known.stream()
        .filter(r -> r.alias().filter(name.name()::equals).isPresent())
        .map(r -> new QualifiedName(r.name().schema(), r.name().name(), name.span()))
        .findFirst()
        .orElse(name);
  }

  /** A LIMIT says which rows, like a condition. */
  private Optional<Expression> limit(boolean present) {
    return present
        ? Optional.of(new Expression.Composite("Limit", List.of(), span))
        : Optional.empty();
  }

  /** So does the condition of a join. */
  private static Optional<Expression> joined(QueryMapper reads) {
    return reads.expressions().stream().findFirst();
  }

  private static void addJoins(
      QueryMapper reads, @org.jspecify.annotations.Nullable List<Join> joins) {
    if (joins != null) {
      reads.addJoins(joins);
    }
  }

  private static void addFrom(QueryMapper reads, @org.jspecify.annotations.Nullable FromItem item) {
    if (item != null) {
      reads.addFrom(item);
    }
  }

  private List<Assignment> assignments(@org.jspecify.annotations.Nullable List<UpdateSet> sets) {
    List<Assignment> assignments = new ArrayList<>();
    if (sets == null) {
      return assignments;
    }
    for (UpdateSet set : sets) {
      for (int i = 0; i < set.getColumns().size(); i++) {
        int value = Math.min(i, set.getValues().size() - 1);
        assignments.add(
            new Assignment(
                mapper.places().name(set.getColumns().get(i)),
                mapper.map(set.getValues().get(value))));
      }
    }
    return assignments;
  }
}
