package dev.miglint.schema;

import dev.miglint.sql.AlterAction.Firing;
import dev.miglint.sql.Expression;
import dev.miglint.sql.TriggerStatement.Timing;
import java.util.List;
import java.util.Optional;

/**
 * A trigger of a table or view.
 *
 * @param constraint CREATE CONSTRAINT TRIGGER
 * @param columns of UPDATE OF
 * @param referenced FROM of a constraint trigger
 * @param inherited was cloned from the partitioned table
 * @param created when it was made, or last replaced
 */
public record Trigger(
    String name,
    boolean constraint,
    Timing timing,
    List<String> events,
    List<String> columns,
    boolean forEachRow,
    RelationName function,
    Optional<RelationName> referenced,
    Optional<Expression> when,
    Firing firing,
    boolean inherited,
    Moment created,
    Optional<Remark> comment) {

  public Trigger {
    events = List.copyOf(events);
    columns = List.copyOf(columns);
  }

  /** Fires in an ordinary session. */
  public boolean enabled() {
    return firing == Firing.ENABLE || firing == Firing.ALWAYS;
  }

  Trigger renaming(RelationName from, RelationName to) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        function,
        referenced.map(r -> r.equals(from) ? to : r),
        when,
        firing,
        inherited,
        created,
        comment);
  }

  Trigger withName(String newName) {
    return new Trigger(
        newName,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        function,
        referenced,
        when,
        firing,
        inherited,
        created,
        comment);
  }

  Trigger withFiring(Firing newFiring) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        function,
        referenced,
        when,
        newFiring,
        inherited,
        created,
        comment);
  }

  Trigger withFunction(RelationName newFunction) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        newFunction,
        referenced,
        when,
        firing,
        inherited,
        created,
        comment);
  }

  Trigger withColumns(List<String> newColumns, Optional<Expression> newWhen) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        newColumns,
        forEachRow,
        function,
        referenced,
        newWhen,
        firing,
        inherited,
        created,
        comment);
  }

  Trigger asInherited(Moment at) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        function,
        referenced,
        when,
        firing,
        true,
        at,
        Optional.empty());
  }

  Trigger withComment(Optional<Remark> newComment) {
    return new Trigger(
        name,
        constraint,
        timing,
        events,
        columns,
        forEachRow,
        function,
        referenced,
        when,
        firing,
        inherited,
        created,
        newComment);
  }
}
