package dev.miglint.lint;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.IndexStatement;
import dev.miglint.sql.ObjectStatement.ChangeOwner;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SequenceStatement;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.SessionStatement.Execute;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TriggerStatement;
import dev.miglint.sql.TypeStatement;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Tables that a transaction has emptied and not filled since. After TRUNCATE nobody else can add a
 * row before the transaction ends, and there is none to read; after DELETE others may, and the dead
 * rows are still there to be read.
 */
public final class Emptied {

  static final Emptied NONE = new Emptied(HashTreePMap.empty());

  private enum Way {
    TRUNCATE,
    DELETE
  }

  /** What a SELECT of a migration calls that writes to no table. */
  private static final Set<String> HARMLESS =
      Set.of("setval", "nextval", "set_config", "pg_get_serial_sequence", "coalesce", "max", "min");

  private final PMap<RelationName, Way> tables;

  private Emptied(PMap<RelationName, Way> tables) {
    this.tables = tables;
  }

  /** It has no row, dead or alive, and gets none from others: nothing done to it takes time. */
  public boolean isTruncated(RelationName table) {
    return tables.get(table) == Way.TRUNCATE;
  }

  /** The rows that it had are gone, one way or the other. */
  public boolean lostItsRows(RelationName table) {
    return tables.containsKey(table);
  }

  /** The same lock, without work where there is nothing to work on. */
  Lock onRows(Lock lock) {
    return lock.work().isEmpty() || !isTruncated(lock.relation())
        ? lock
        : new Lock(lock.relation(), lock.mode(), Set.of(), lock.reason());
  }

  /** After a statement that certainly runs. */
  Emptied past(Statement statement, Footprint footprint, Schema before) {
    if (statement instanceof DoBlock block) {
      return past(block.body(), before);
    }
    Emptied rest = after(statement, before);
    if (statement instanceof Truncate) {
      return rest.withTruncated(footprint, before);
    }
    return statement instanceof Delete delete && delete.where().isEmpty()
        ? rest.withDeleted(delete, before)
        : rest;
  }

  /** What is left of it after a statement that may have run: nothing new is empty. */
  Emptied after(Statement statement, Schema before) {
    if (tables.isEmpty()) {
      return this;
    }
    if (statement instanceof DataStatement) {
      return afterData(statement, before);
    }
    if (statement instanceof AlterTable alter) {
      return afterAlter(alter);
    }
    return addsNoRows(statement) ? this : NONE;
  }

  private Emptied afterData(Statement statement, Schema before) {
    if (statement instanceof Truncate) {
      return this;
    }
    WrittenData written = WrittenData.of(statement);
    if (statement instanceof Select select
        && select.query().expressions().stream().anyMatch(Emptied::callsSomething)) {
      return NONE; // A function may write to any table.
    }
    if (written.expressions().stream().anyMatch(e -> callsRoutine(e, before))) {
      return NONE;
    }
    Emptied rest = this;
    for (QualifiedName name : written.changed()) {
      RelationName table = before.resolve(name);
      if (!before.table(table).map(t -> t.triggers().isEmpty() && t.rules().isEmpty()).orElse(true)
          || before.view(table).isPresent()) {
        return NONE; // What those do is not looked into.
      }
      boolean deletes = statement instanceof Delete;
      rest = deletes ? rest : rest.without(table, before);
    }
    return rest;
  }

  private static boolean callsSomething(Expression expression) {
    return Expressions.all(FunctionCall.class, expression).stream()
        .anyMatch(call -> !HARMLESS.contains(call.name().name()));
  }

  private static boolean callsRoutine(Expression expression, Schema before) {
    return Expressions.all(FunctionCall.class, expression).stream()
        .anyMatch(call -> !before.routines(call.name()).isEmpty());
  }

  private Emptied afterAlter(AlterTable alter) {
    boolean takesIn =
        alter.actions().stream()
            .anyMatch(a -> a instanceof AttachPartition || a instanceof Inherit);
    return takesIn ? NONE : this;
  }

  /** No table gets another name or a row by it. */
  private static boolean addsNoRows(Statement statement) {
    return statement instanceof IndexStatement
        || statement instanceof CreateTable
        || statement instanceof CreateView
        || statement instanceof CreateFunction
        || statement instanceof SequenceStatement
        || statement instanceof TypeStatement
        || statement instanceof TriggerStatement
        || statement instanceof Comment
        || statement instanceof Grant
        || statement instanceof ChangeOwner
        || (statement instanceof SessionStatement && !(statement instanceof Execute));
  }

  private Emptied past(RoutineBody body, Schema before) {
    if (!body.unread().isEmpty()) {
      return NONE;
    }
    Emptied rest = this;
    for (BodyStatement inner : body.statements()) {
      rest = rest.after(inner.statement(), before);
    }
    return rest;
  }

  private Emptied without(RelationName table, Schema before) {
    PMap<RelationName, Way> rest = tables.minus(table);
    for (Table part : before.descendants(table)) {
      rest = rest.minus(part.name());
    }
    Optional<Table> known = before.table(table);
    for (RelationName parent : known.map(Table::parents).orElse(List.of())) {
      rest = rest.minus(parent);
    }
    return new Emptied(rest);
  }

  /** Those of CASCADE are locked, too. */
  private Emptied withTruncated(Footprint footprint, Schema before) {
    PMap<RelationName, Way> all = tables;
    for (Lock lock : footprint.atLeast(LockMode.ACCESS_EXCLUSIVE)) {
      Optional<Relation> relation = before.relation(lock.relation());
      if (relation.map(r -> isPlain(r, "TRUNCATE")).orElse(true)) {
        all = all.plus(lock.relation(), Way.TRUNCATE);
      }
    }
    return new Emptied(all);
  }

  private Emptied withDeleted(Delete delete, Schema before) {
    RelationName name = before.resolve(delete.table());
    boolean plain = before.relation(name).map(r -> isPlain(r, "DELETE")).orElse(true);
    boolean partly = delete.only() && !before.descendants(name).isEmpty();
    return !plain || partly || isTruncated(name)
        ? this
        : new Emptied(tables.plus(name, Way.DELETE));
  }

  /** A table whose triggers and rules do not keep or add rows. */
  private static boolean isPlain(Relation relation, String event) {
    return relation instanceof Table table
        && !table.isForeign()
        && table.rules().isEmpty()
        && table.triggers().stream()
            .noneMatch(t -> t.events().stream().anyMatch(event::equalsIgnoreCase));
  }
}
