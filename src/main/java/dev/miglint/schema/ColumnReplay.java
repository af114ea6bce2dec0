package dev.miglint.schema;

import dev.miglint.schema.ConstraintReplay.Written;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.Expression;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** ALTER TABLE actions about one column, with what they mean for children. */
final class ColumnReplay {

  private final Draft draft;

  ColumnReplay(Draft draft) {
    this.draft = draft;
  }

  void add(RelationName table, AddColumn action, boolean only) {
    String name = action.column().name().value();
    boolean there =
        draft.schema().table(table).flatMap(t -> t.column(name)).filter(c -> isSeen(c)).isPresent();
    if (there) {
      return;
    }
    Column column = new ColumnMaking(draft).make(table, action.column());
    draft.changeTable(table, t -> withoutColumn(t, name).plusColumn(column));
    if (!only) {
      addToChildren(table, column);
    }
    List<Written> written = TableReplay.written(action.column());
    new ConstraintReplay(draft).addAll(table, written, true, only);
    if (column.notNull() && draft.namesNotNull()) {
      new NullReplay(draft).setNotNull(table, name, Optional.empty(), true, false, only);
    }
  }

  /** One whose existence was only concluded gives way to its definition. */
  private static boolean isSeen(Column column) {
    return column.type().isPresent() || !column.created().equals(Moment.BEFORE_HISTORY);
  }

  private static Table withoutColumn(Table table, String name) {
    return table.withColumns(table.columns().stream().filter(c -> !c.name().equals(name)).toList());
  }

  private void addToChildren(RelationName parent, Column column) {
    for (Table child : draft.schema().children(parent)) {
      if (child.column(column.name()).isPresent()) {
        draft.put(child.mapColumn(column.name(), c -> c.withInheritance(true, c.local())));
      } else {
        draft.put(child.plusColumn(column.withInheritance(true, false)));
        addToChildren(child.name(), column);
      }
    }
  }

  void drop(RelationName table, DropColumn action, boolean only) {
    String name = action.column().value();
    List<Table> below = only ? List.of() : draft.schema().children(table);
    dropOne(table, name, action.cascade());
    for (Table child : below) {
      boolean inheritedOnly =
          child.column(name).filter(c -> c.inherited() && !c.local()).isPresent();
      if (inheritedOnly) {
        drop(child.name(), action, false);
      } else {
        draft.put(child.mapColumn(name, c -> c.withInheritance(false, true)));
      }
    }
  }

  private void dropOne(RelationName table, String column, boolean cascade) {
    new DropReplay(draft).dropDependentsOfColumn(table, column, cascade);
    draft.changeTable(
        table,
        t -> {
          Set<String> dropped = new LinkedHashSet<>(t.dropped());
          dropped.add(column);
          return withoutColumn(t, column)
              .withConstraints(
                  t.constraints().stream().filter(c -> !c.columns().contains(column)).toList())
              .withDropped(dropped);
        });
  }

  void changeType(RelationName table, AlterColumnType action, boolean only) {
    TypeName type = draft.resolved(action.type());
    change(
        table,
        action.column().value(),
        only,
        c -> {
          Column changed = c.withType(Optional.of(type)).withCollation(action.collation());
          return changed;
        });
    for (Sequence sequence : draft.schema().sequencesOwnedBy(table, action.column().value())) {
      // ATPrepAlterColumnType: the sequence of an identity column follows, that of serial does not.
      if (sequence.identity()) {
        draft.put(sequence.withOptions(type.name(), sequence.options()));
      }
    }
  }

  void setDefault(
      RelationName table, String column, Optional<Expression> expression, boolean only) {
    if (draft.schema().view(table).isPresent()) {
      return;
    }
    ColumnMaking making = new ColumnMaking(draft);
    change(table, column, only, c -> c.withDefault(making.kept(expression, c.type()), draft.now()));
  }

  void setExpression(RelationName table, String column, Expression expression, boolean only) {
    change(
        table,
        column,
        only,
        c ->
            c.withGenerated(
                Optional.of(
                    new Column.Generation(
                        expression, c.generated().map(Column.Generation::stored).orElse(true)))));
  }

  void dropExpression(RelationName table, String column, boolean only) {
    change(table, column, only, c -> c.withGenerated(Optional.empty()));
  }

  void addIdentity(RelationName table, AddIdentity action, boolean only) {
    String name = action.column().value();
    Optional<TypeName> type =
        draft.schema().table(table).flatMap(t -> t.column(name)).flatMap(Column::type);
    new ColumnMaking(draft).makeIdentitySequence(table, name, type, Map.of());
    boolean here = only || draft.schema().table(table).filter(Table::isPartitioned).isEmpty();
    change(
        table, name, here, c -> c.withIdentity(Optional.of(new Column.Identity(action.always()))));
  }

  void setIdentity(RelationName table, SetIdentity action, boolean only) {
    Optional<Column.Identity> identity = action.always().map(Column.Identity::new);
    if (identity.isPresent()) {
      change(
          table,
          action.column().value(),
          only,
          c -> c.identity().isPresent() ? c.withIdentity(identity) : c);
    }
  }

  void dropIdentity(RelationName table, String column, boolean only) {
    change(table, column, only, c -> c.withIdentity(Optional.empty()));
    for (Sequence sequence : draft.schema().sequencesOwnedBy(table, column)) {
      if (sequence.identity()) {
        draft.remove(sequence.name());
      }
    }
  }

  /** Changes a column of the table and, unless ONLY was said, of all its children. */
  private void change(
      RelationName name, String column, boolean only, UnaryOperator<Column> change) {
    List<Table> tables = new ArrayList<>();
    draft.schema().table(name).ifPresent(tables::add);
    if (!only) {
      tables.addAll(draft.schema().descendants(name));
    }
    for (Table table : tables) {
      draft.put(ConstraintReplay.ensuring(table, List.of(column)).mapColumn(column, change));
    }
  }
}
