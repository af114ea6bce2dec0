package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_SHARE;

import dev.miglint.schema.Column;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.server.Constants;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Query;
import dev.miglint.sql.Reads;
import dev.miglint.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Statements that read or change rows. */
final class DataLocks {

  private final Situation situation;
  private final Tally tally = new Tally();
  private final ReferenceChecks references;
  private final PartitionRouting routing;

  DataLocks(Situation situation) {
    this.situation = situation;
    this.references = new ReferenceChecks(situation, tally);
    this.routing = new PartitionRouting(situation);
  }

  private Footprint footprint(ManualPage page) {
    return tally.footprint(page.address(situation.target()));
  }

  Footprint select(Select select) {
    read(select.query());
    return footprint(ManualPage.SELECT);
  }

  private void read(Query query) {
    if (query.locksRows()) {
      for (Query.RelationReference reference : query.relations()) {
        lockRows(situation.resolve(reference.name()), reference.only());
      }
    }
    callSequences(query.expressions());
    changeWith(query.dataChanges());
  }

  private void lockRows(RelationName relation, boolean only) {
    for (RelationName table : situation.withDescendants(relation, only)) {
      tally.lock(table, ROW_SHARE, "its rows are locked");
      if (situation.atLeast(12)) {
        lockIndexes(table, ROW_SHARE);
      }
    }
    situation
        .before()
        .view(relation)
        .ifPresent(view -> view.references().forEach(read -> lockRows(read, false)));
  }

  private void changeWith(List<Statement> dataChanges) {
    for (Statement change : dataChanges) {
      tally.add(change.accept(new StatementLocks(situation)));
    }
  }

  private void readAlong(Reads reads) {
    callSequences(reads.expressions());
    changeWith(reads.dataChanges());
  }

  private void callSequences(Collection<Expression> expressions) {
    DefaultVolatility volatility = new DefaultVolatility(situation);
    for (Expression expression : expressions) {
      for (SubQuery inner : Expressions.all(SubQuery.class, expression)) {
        if (inner.query().locksRows()) {
          read(inner.query());
        }
      }
      for (RelationName sequence : volatility.sequences(expression)) {
        tally.lock(sequence, ROW_EXCLUSIVE, "asked for a value");
      }
    }
  }

  // ---- INSERT, COPY ----------------------------------------------------------------------------

  Footprint insert(Insert insert) {
    RelationName table = situation.resolve(insert.table());
    List<String> columns = columns(table, insert);
    insertInto(table, insert, columns);
    if (!insert.conflictUpdates().isEmpty()) {
      // The index that tells of a conflict; which one is not told apart.
      situation.before().indexes(table).stream()
          .filter(Index::unique)
          .forEach(index -> tally.lock(index.name(), ROW_EXCLUSIVE, "tells of conflicts"));
    }
    insert.source().ifPresent(this::read);
    readAlong(insert.reads());
    return footprint(ManualPage.INSERT);
  }

  private void insertInto(RelationName table, Insert insert, List<String> columns) {
    List<List<Expression>> rows = insert.source().map(Query::rows).orElse(List.of());
    Set<RelationName> targets = new LinkedHashSet<>(List.of(table));
    if (rows.isEmpty()) {
      targets.addAll(situation.withPartitions(table));
    } else if (situation.isPartitioned(table)) {
      for (List<Expression> row : rows) {
        targets.addAll(
            routing.route(
                table, column -> at(row, columns.indexOf(column)).flatMap(Constants::of)));
      }
    }
    targets.forEach(target -> tally.lock(target, ROW_EXCLUSIVE, "inserted into"));
    references.rowsGet(
        table,
        column ->
            columns.contains(column)
                && (rows.isEmpty() || isEverGiven(rows, columns.indexOf(column))));
    fillFromSequences(
        table, column -> !columns.contains(column) || isDefault(rows, columns.indexOf(column)));
    situation.before().view(table).ifPresent(view -> writeThrough(view, false));
  }

  private static boolean isEverGiven(List<List<Expression>> rows, int index) {
    for (List<Expression> row : rows) {
      if (index < row.size() && !DefaultVolatility.isNull(row.get(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefault(List<List<Expression>> rows, int index) {
    for (List<Expression> row : rows) {
      if (index < row.size() && row.get(index) instanceof Expression.DefaultValue) {
        return true;
      }
    }
    return false;
  }

  /** The columns that a row's values go to, in order. */
  private List<String> columns(RelationName table, Insert insert) {
    if (!insert.columns().isEmpty()) {
      return insert.columns().stream().map(Identifier::value).toList();
    }
    if (insert.source().isEmpty()) {
      return List.of();
    }
    int count =
        insert.source().get().rows().stream()
            .mapToInt(List::size)
            .findFirst()
            .orElse(insert.source().get().columns().size());
    List<String> all =
        situation.table(table).map(Table::columns).orElse(List.of()).stream()
            .map(Column::name)
            .toList();
    return all.subList(0, Math.min(count, all.size()));
  }

  private static Optional<Expression> at(List<Expression> row, int index) {
    return index >= 0 && index < row.size() ? Optional.of(row.get(index)) : Optional.empty();
  }

  private void fillFromSequences(RelationName table, Predicate<String> leftOut) {
    for (Column column : situation.table(table).map(Table::columns).orElse(List.of())) {
      if (leftOut.test(column.name())) {
        column.defaultValue().ifPresent(value -> callSequences(List.of(value)));
        if (column.identity().isPresent()) {
          for (Sequence sequence : situation.before().sequencesOwnedBy(table, column.name())) {
            tally.lock(sequence.name(), ROW_EXCLUSIVE, "asked for a value");
          }
        }
      }
    }
  }

  Footprint copy(Copy copy) {
    if (copy.from() && copy.table().isPresent()) {
      RelationName table = situation.resolve(copy.table().get());
      for (RelationName each : situation.withPartitions(table)) {
        tally.lock(each, ROW_EXCLUSIVE, "copied into");
      }
      if (copy.data().isPresent()) {
        Set<String> given = new LinkedHashSet<>();
        copy.columns().forEach(column -> given.add(column.value()));
        references.rowsGet(table, column -> given.isEmpty() || given.contains(column));
        fillFromSequences(table, column -> !given.isEmpty() && !given.contains(column));
      }
    }
    copy.query().ifPresent(this::read);
    return footprint(ManualPage.COPY);
  }

  // ---- UPDATE, DELETE, MERGE -------------------------------------------------------------------

  Footprint update(Update update) {
    RelationName root = situation.resolve(update.table());
    Set<String> changed = new LinkedHashSet<>();
    Set<String> given = new LinkedHashSet<>();
    for (Assignment assignment : update.assignments()) {
      changed.add(assignment.column().value());
      if (!DefaultVolatility.isNull(assignment.value()) && !keepsItsValue(assignment)) {
        given.add(assignment.column().value());
      }
    }
    for (RelationName table : targets(root, update.only(), update.where())) {
      write(table, "updated");
    }
    for (RelationName table : movedTo(root, update)) {
      tally.lock(table, ROW_EXCLUSIVE, "gets rows whose key changes");
    }
    references.rowsGet(root, given::contains);
    references.rowsLose(root, changed::contains);
    readAlong(update.reads());
    return footprint(ManualPage.UPDATE);
  }

  private static boolean keepsItsValue(Assignment assignment) {
    return assignment.value() instanceof ColumnReference same
        && same.column().filter(assignment.column().value()::equals).isPresent()
        && same.parts().size() == 1;
  }

  private List<RelationName> movedTo(RelationName root, Update update) {
    boolean constant =
        update.assignments().stream()
            .anyMatch(assignment -> Constants.of(assignment.value()).isPresent());
    if (!constant || !situation.isPartitioned(root)) {
      return List.of();
    }
    return routing.route(
        root,
        column ->
            assigned(update, column).or(() -> PartitionRouting.required(update.where(), column)));
  }

  private static Optional<Literal> assigned(Update update, String column) {
    return update.assignments().stream()
        .filter(assignment -> assignment.column().value().equals(column))
        .flatMap(assignment -> Constants.of(assignment.value()).stream())
        .findFirst();
  }

  Footprint delete(Delete delete) {
    RelationName root = situation.resolve(delete.table());
    for (RelationName table : targets(root, delete.only(), delete.where())) {
      write(table, "deleted from");
    }
    references.rowsGo(root);
    readAlong(delete.reads());
    return footprint(ManualPage.DELETE);
  }

  Footprint merge(Merge merge) {
    RelationName root = situation.resolve(merge.table());
    for (RelationName table : situation.withDescendants(root, false)) {
      write(table, "merged into");
    }
    if (merge.deletes()) {
      references.rowsGo(root);
    }
    readAlong(merge.reads());
    return footprint(ManualPage.MERGE);
  }

  private List<RelationName> targets(RelationName root, boolean only, Optional<Expression> where) {
    return situation.isPartitioned(root) && !only
        ? routing.route(root, column -> PartitionRouting.required(where, column))
        : situation.withDescendants(root, only);
  }

  private void write(RelationName table, String reason) {
    tally.lock(table, ROW_EXCLUSIVE, reason);
    lockIndexes(table, ROW_EXCLUSIVE);
    situation.before().view(table).ifPresent(view -> writeThrough(view, true));
  }

  /** A simple view passes the change on to the table below. */
  private void writeThrough(View view, boolean withIndexes) {
    for (RelationName read : view.references()) {
      tally.lock(read, ROW_EXCLUSIVE, "changed through the view " + view.name());
      if (withIndexes) {
        lockIndexes(read, ROW_EXCLUSIVE);
      }
      situation.before().view(read).ifPresent(inner -> writeThrough(inner, withIndexes));
    }
  }

  /** A partitioned table's own indexes are looked at from 16 on. */
  private void lockIndexes(RelationName table, LockMode mode) {
    if (!situation.isPartitioned(table) || situation.atLeast(16)) {
      for (Index index : situation.before().indexes(table)) {
        tally.lock(index.name(), mode, "index of " + table.name());
      }
    }
  }
}
