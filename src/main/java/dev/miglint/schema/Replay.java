package dev.miglint.schema;

import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.MaintenanceStatement.Analyze;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineStatement.AlterFunction;
import dev.miglint.sql.RoutineStatement.Call;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.SessionStatement.LockTable;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateRule;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.TypeStatement.CreateType;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;

/** Hands each kind of statement to the class for its noun; the answer is the schema afterwards. */
final class Replay extends CatalogNeutral {

  /** Routines that call routines: deeper than any that people write. */
  private static final int DEEPEST = 16;

  private final Draft draft;
  private final int depth;

  Replay(Draft draft, int depth) {
    this.draft = draft;
    this.depth = depth;
  }

  @Override
  public Schema visit(CreateTable statement) {
    new TableReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateTableAs statement) {
    new TableReplay(draft).createAs(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AlterTable statement) {
    new AlterTableReplay(draft).alter(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateIndex statement) {
    new IndexReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateView statement) {
    new ViewReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateMaterializedView statement) {
    new ViewReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(RefreshMaterializedView statement) {
    draft.assumeView(statement.name());
    return draft.schema();
  }

  @Override
  public Schema visit(CreateEnum statement) {
    new TypeReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AddEnumValue statement) {
    new TypeReplay(draft).add(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateComposite statement) {
    new TypeReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateType statement) {
    new TypeReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateDomain statement) {
    new DomainReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AlterDomain statement) {
    new DomainReplay(draft).alter(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateSequence statement) {
    new SequenceReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AlterSequence statement) {
    new SequenceReplay(draft).alter(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateFunction statement) {
    new RoutineReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AlterFunction statement) {
    new RoutineReplay(draft).alter(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(DoBlock statement) {
    run(statement.body());
    return draft.schema();
  }

  @Override
  public Schema visit(Call statement) {
    call(statement.call());
    return draft.schema();
  }

  @Override
  public Schema visit(CreateTrigger statement) {
    new ReactionReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateRule statement) {
    new ReactionReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreatePolicy statement) {
    new ReactionReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(AlterPolicy statement) {
    new ReactionReplay(draft).alter(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(Drop statement) {
    new DropReplay(draft).drop(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(Rename statement) {
    new RenameReplay(draft).rename(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(SetSchema statement) {
    new RenameReplay(draft).setSchema(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(Comment statement) {
    new ObjectReplay(draft).comment(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateSchema statement) {
    statement
        .name()
        .ifPresent(
            name -> new ObjectReplay(draft).createSchema(name.value(), statement.ifNotExists()));
    runInSchema(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateExtension statement) {
    new ObjectReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(ChangePublication statement) {
    new ObjectReplay(draft).change(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(CreateStatistics statement) {
    new ObjectReplay(draft).create(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(Insert statement) {
    draft.assume(statement.table());
    return draft.schema();
  }

  @Override
  public Schema visit(Update statement) {
    draft.assume(statement.table());
    return draft.schema();
  }

  @Override
  public Schema visit(Delete statement) {
    draft.assume(statement.table());
    return draft.schema();
  }

  @Override
  public Schema visit(Merge statement) {
    draft.assume(statement.table());
    return draft.schema();
  }

  @Override
  public Schema visit(Copy statement) {
    statement.table().ifPresent(draft::assume);
    return draft.schema();
  }

  @Override
  public Schema visit(Truncate statement) {
    statement.tables().forEach(draft::assume);
    return draft.schema();
  }

  @Override
  public Schema visit(Select statement) {
    select(statement.query());
    return draft.schema();
  }

  @Override
  public Schema visit(SetVariable statement) {
    new SessionReplay(draft).set(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(ResetVariable statement) {
    new SessionReplay(draft).reset(statement);
    return draft.schema();
  }

  @Override
  public Schema visit(LockTable statement) {
    statement.tables().forEach(draft::assume);
    return draft.schema();
  }

  @Override
  public Schema visit(Vacuum statement) {
    statement.tables().forEach(draft::assume);
    return draft.schema();
  }

  @Override
  public Schema visit(Analyze statement) {
    statement.tables().forEach(draft::assume);
    return draft.schema();
  }

  @Override
  public Schema visit(Cluster statement) {
    statement.table().ifPresent(draft::assume);
    return draft.schema();
  }

  /** What operator classes and access methods can do is not followed. */
  @Override
  public Schema visit(Opaque statement) {
    boolean unfollowed =
        statement.command().equals("CREATE OPERATOR")
            || statement.command().equals("CREATE ACCESS");
    return unfollowed ? draft.schema().withGap() : draft.schema();
  }

  /** A body changes the catalog as its statements do; what may not run, conditionally. */
  private void run(RoutineBody body) {
    for (int i = 0; i < body.statements().size(); i++) {
      Statement inner = body.statements().get(i).statement();
      if (!body.mayDoNothing(i)) {
        run(inner, draft.inBody());
      } else if (draft.takesBranches()) {
        run(inner, draft.onCondition());
      }
    }
    if (!body.unread().isEmpty()) {
      draft.become(draft.schema().withGap());
    }
  }

  private void run(Statement inner, Draft part) {
    if (depth < DEEPEST) {
      draft.become(inner.accept(new Replay(part, depth + 1)));
    }
  }

  /** The elements of CREATE SCHEMA are created in it. */
  private void runInSchema(CreateSchema statement) {
    if (statement.name().isEmpty() || statement.elements().isEmpty()) {
      return;
    }
    SearchPath outside = draft.schema().path();
    draft.become(draft.schema().with(outside.set(List.of(statement.name().get().value()))));
    statement.elements().forEach(element -> run(element, draft.inBody()));
    draft.become(draft.schema().with(outside));
  }

  /** A routine of the history that is called changes what its body says. */
  private void call(FunctionCall call) {
    List<Routine> routines = draft.schema().routines(call.name());
    if (routines.size() == 1) {
      routines.get(0).body().ifPresent(this::run);
    }
  }

  private void select(Query query) {
    new SessionReplay(draft).read(query);
    Expressions.all(FunctionCall.class, query.expressions()).forEach(this::call);
    Optional<QualifiedName> into = query.into();
    if (into.isPresent()) {
      RelationName name = draft.schema().nameOfNew(into.get());
      if (!draft.isTaken(name, false)) {
        new TableReplay(draft).createFrom(name, Persistence.PERMANENT, List.of(), query);
      }
    }
  }

  @Override
  Schema unchanged() {
    return draft.schema();
  }
}
