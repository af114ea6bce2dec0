package dev.miglint.schema;

import dev.miglint.schema.ConstraintReplay.Written;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.ClusterOn;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.FireRule;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.AlterAction.NoInherit;
import dev.miglint.sql.AlterAction.NotOf;
import dev.miglint.sql.AlterAction.OfType;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.AlterAction.OwnerTo;
import dev.miglint.sql.AlterAction.ReplicaIdentity;
import dev.miglint.sql.AlterAction.SetAccessMethod;
import dev.miglint.sql.AlterAction.SetColumnOptions;
import dev.miglint.sql.AlterAction.SetCompression;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.AlterAction.SetLogged;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.SetOptions;
import dev.miglint.sql.AlterAction.SetRowSecurity;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.AlterAction.SetStorage;
import dev.miglint.sql.AlterAction.SetTablespace;
import dev.miglint.sql.AlterAction.SetWithoutOids;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ALTER TABLE and its like, action by action. */
final class AlterTableReplay {

  private final Draft draft;
  private final ColumnReplay columns;
  private final Map<Class<? extends AlterAction>, Handler<AlterAction>> handlers = new HashMap<>();

  /** Applies one kind of action to a relation; {@code only} leaves children alone. */
  private interface Handler<A extends AlterAction> {
    void apply(RelationName name, A action, boolean only);
  }

  AlterTableReplay(Draft draft) {
    this.draft = draft;
    this.columns = new ColumnReplay(draft);
    onColumns();
    onConstraints();
    onReactions();
    onStorage();
    onLineage();
    withoutEffect();
  }

  /** The kinds of actions that a decision was made about. */
  Set<Class<? extends AlterAction>> known() {
    return Set.copyOf(handlers.keySet());
  }

  void alter(AlterTable statement) {
    if (statement.kind() == ObjectKind.TYPE) {
      new TypeReplay(draft).alterComposite(statement);
      return;
    }
    if (statement.kind() == ObjectKind.TABLE || statement.kind() == ObjectKind.FOREIGN_TABLE) {
      if (!statement.ifExists()) {
        draft.assume(statement.name());
      }
    }
    RelationName name = draft.schema().resolve(statement.name());
    for (AlterAction action : statement.actions()) {
      if (draft.schema().relation(name).isPresent()) {
        Handler<AlterAction> handler = handlers.get(action.getClass());
        if (handler != null) {
          handler.apply(name, action, statement.only());
        }
      }
    }
  }

  private <A extends AlterAction> void on(Class<A> kind, Handler<A> handler) {
    handlers.put(kind, (name, action, only) -> handler.apply(name, kind.cast(action), only));
  }

  private void onColumns() {
    on(AddColumn.class, columns::add);
    on(DropColumn.class, columns::drop);
    on(AlterColumnType.class, columns::changeType);
    on(
        SetDefault.class,
        (name, action, only) ->
            columns.setDefault(
                name, action.column().value(), Optional.of(action.expression()), only));
    on(
        DropDefault.class,
        (name, action, only) ->
            columns.setDefault(name, action.column().value(), Optional.empty(), only));
    on(
        SetNotNull.class,
        (name, action, only) ->
            new NullReplay(draft)
                .setNotNull(name, action.column().value(), Optional.empty(), true, false, only));
    on(
        DropNotNull.class,
        (name, action, only) ->
            new NullReplay(draft).dropNotNull(name, action.column().value(), only));
    on(
        SetExpression.class,
        (name, action, only) ->
            columns.setExpression(name, action.column().value(), action.expression(), only));
    on(
        DropExpression.class,
        (name, action, only) -> columns.dropExpression(name, action.column().value(), only));
    on(AddIdentity.class, columns::addIdentity);
    on(SetIdentity.class, columns::setIdentity);
    on(
        DropIdentity.class,
        (name, action, only) -> columns.dropIdentity(name, action.column().value(), only));
  }

  private void onConstraints() {
    ConstraintChange constraints = new ConstraintChange(draft);
    on(
        AddConstraint.class,
        (name, action, only) ->
            new ConstraintReplay(draft)
                .add(name, new Written(Optional.empty(), action.constraint()), false, only));
    on(
        AlterConstraint.class,
        (name, action, only) -> constraints.alter(name, action.constraint().value(), action));
    on(
        ValidateConstraint.class,
        (name, action, only) -> constraints.validate(name, action.constraint().value(), only));
    on(
        DropConstraint.class,
        (name, action, only) ->
            constraints.drop(name, action.constraint().value(), action.cascade(), only));
  }

  private void onReactions() {
    ReactionReplay reactions = new ReactionReplay(draft);
    on(FireTrigger.class, (name, action, only) -> reactions.fire(name, action));
    on(
        SetRowSecurity.class,
        (name, action, only) -> reactions.setRowSecurity(name, action.setting()));
  }

  private void onStorage() {
    on(
        SetLogged.class,
        (name, action, only) ->
            changeStorage(
                name,
                s ->
                    new Storage(
                        action.logged() ? Persistence.PERMANENT : Persistence.UNLOGGED,
                        s.foreign(),
                        s.options(),
                        s.tablespace())));
    on(
        SetTablespace.class,
        (name, action, only) ->
            changeStorage(
                name,
                s ->
                    new Storage(
                        s.persistence(),
                        s.foreign(),
                        s.options(),
                        Optional.of(action.tablespace().value()))));
    on(
        SetOptions.class,
        (name, action, only) ->
            changeStorage(
                name,
                s -> {
                  Map<String, String> options = new HashMap<>(s.options());
                  if (action.reset()) {
                    options.keySet().removeAll(action.options().keySet());
                  } else {
                    options.putAll(action.options());
                  }
                  return new Storage(s.persistence(), s.foreign(), options, s.tablespace());
                }));
    on(
        OwnerTo.class,
        (name, action, only) -> draft.changeTable(name, t -> t.withOwner(action.owner())));
  }

  private void changeStorage(RelationName name, java.util.function.UnaryOperator<Storage> change) {
    draft.changeTable(name, t -> t.withStorage(change.apply(t.storage())));
  }

  private void onLineage() {
    InheritanceReplay inheritance = new InheritanceReplay(draft);
    on(AttachPartition.class, (name, action, only) -> inheritance.attach(name, action));
    on(DetachPartition.class, (name, action, only) -> inheritance.detach(name, action));
    on(Inherit.class, (name, action, only) -> inheritance.inherit(name, action.parent()));
    on(NoInherit.class, (name, action, only) -> inheritance.stopInheriting(name, action.parent()));
    on(
        OfType.class,
        (name, action, only) -> {
          RelationName type =
              draft.schema().resolveType(action.type().schema(), action.type().name());
          draft.changeTable(name, t -> t.withLineage(t.lineage().withOfType(Optional.of(type))));
        });
    on(
        NotOf.class,
        (name, action, only) ->
            draft.changeTable(name, t -> t.withLineage(t.lineage().withOfType(Optional.empty()))));
  }

  /** They change how the server works with the relation, nothing that can be asked here. */
  private void withoutEffect() {
    Set<Class<? extends AlterAction>> kinds = new LinkedHashSet<>();
    kinds.add(SetStatistics.class);
    kinds.add(SetColumnOptions.class);
    kinds.add(SetStorage.class);
    kinds.add(SetCompression.class);
    kinds.add(FireRule.class);
    kinds.add(ClusterOn.class);
    kinds.add(SetWithoutOids.class);
    kinds.add(SetAccessMethod.class);
    kinds.add(ReplicaIdentity.class);
    kinds.add(OtherAction.class);
    kinds.forEach(kind -> on(kind, (name, action, only) -> {}));
  }
}
