package dev.miglint.locks;

import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement.Analyze;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangeOwner;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.ChangeRole;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.RoutineStatement.AlterFunction;
import dev.miglint.sql.RoutineStatement.Call;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.SessionStatement.Execute;
import dev.miglint.sql.SessionStatement.LockTable;
import dev.miglint.sql.SessionStatement.Prepare;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.StatementVisitor;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
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

/** Sends each kind of statement to the class that knows its locks. */
final class StatementLocks implements StatementVisitor<Footprint> {

  private final Situation situation;

  StatementLocks(Situation situation) {
    this.situation = situation;
  }

  // ---- tables --------------------------------------------------------------------------------

  @Override
  public Footprint visit(CreateTable statement) {
    return new CreateTableLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(CreateTableAs statement) {
    return new CreateTableLocks(situation).createAs(statement);
  }

  @Override
  public Footprint visit(AlterTable statement) {
    if (statement.ifExists() && situation.absent(statement.name())) {
      return Footprint.NONE;
    }
    boolean isIndex =
        statement.kind() == ObjectKind.INDEX
            || situation.before().index(statement.name()).isPresent();
    if (isIndex) {
      return new IndexLocks(situation).alter(statement);
    }
    return statement.kind() == ObjectKind.TYPE
        ? new CompositeLocks(situation, new Tally()).alter(statement)
        : new AlterTableLocks(situation).alter(statement);
  }

  @Override
  public Footprint visit(CreateIndex statement) {
    return new IndexLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(Reindex statement) {
    return new IndexLocks(situation).reindex(statement);
  }

  @Override
  public Footprint visit(CreateView statement) {
    return new ViewLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(CreateMaterializedView statement) {
    return new ViewLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(RefreshMaterializedView statement) {
    return new ViewLocks(situation).refresh(statement);
  }

  // ---- types, sequences, routines ------------------------------------------------------------

  @Override
  public Footprint visit(CreateEnum statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(AddEnumValue statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(CreateComposite statement) {
    return new CompositeLocks(situation, new Tally()).create(statement);
  }

  @Override
  public Footprint visit(CreateType statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(CreateDomain statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(AlterDomain statement) {
    return new DomainLocks(situation).alter(statement);
  }

  @Override
  public Footprint visit(CreateSequence statement) {
    return new SequenceLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(AlterSequence statement) {
    return new SequenceLocks(situation).alter(statement);
  }

  @Override
  public Footprint visit(CreateFunction statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(AlterFunction statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(DoBlock statement) {
    return new RoutineLocks(situation).block(statement);
  }

  @Override
  public Footprint visit(Call statement) {
    return new RoutineLocks(situation).call(statement);
  }

  // ---- triggers, rules, policies -------------------------------------------------------------

  @Override
  public Footprint visit(CreateTrigger statement) {
    return new TriggerLocks(situation).create(statement);
  }

  @Override
  public Footprint visit(CreateRule statement) {
    return new TriggerLocks(situation).rule(statement);
  }

  @Override
  public Footprint visit(CreatePolicy statement) {
    return new TriggerLocks(situation).policy(statement.table(), ManualPage.CREATE_POLICY);
  }

  @Override
  public Footprint visit(AlterPolicy statement) {
    return new TriggerLocks(situation).policy(statement.table(), ManualPage.ALTER_POLICY);
  }

  // ---- objects of any kind -------------------------------------------------------------------

  @Override
  public Footprint visit(Drop statement) {
    return new ObjectLocks(situation).drop(statement);
  }

  @Override
  public Footprint visit(Rename statement) {
    return new ObjectLocks(situation).rename(statement);
  }

  @Override
  public Footprint visit(SetSchema statement) {
    return new ObjectLocks(situation).setSchema(statement);
  }

  @Override
  public Footprint visit(ChangeOwner statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(Comment statement) {
    return new ObjectLocks(situation).comment(statement);
  }

  @Override
  public Footprint visit(Grant statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(CreateSchema statement) {
    return new RoutineLocks(situation).sequence(statement.elements());
  }

  @Override
  public Footprint visit(CreateExtension statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(ChangeRole statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(ChangePublication statement) {
    return new ObjectLocks(situation).publication(statement);
  }

  @Override
  public Footprint visit(CreateStatistics statement) {
    return new ObjectLocks(situation).statistics(statement);
  }

  // ---- rows ----------------------------------------------------------------------------------

  @Override
  public Footprint visit(Insert statement) {
    return new DataLocks(situation).insert(statement);
  }

  @Override
  public Footprint visit(Update statement) {
    return new DataLocks(situation).update(statement);
  }

  @Override
  public Footprint visit(Delete statement) {
    return new DataLocks(situation).delete(statement);
  }

  @Override
  public Footprint visit(Merge statement) {
    return new DataLocks(situation).merge(statement);
  }

  @Override
  public Footprint visit(Copy statement) {
    return new DataLocks(situation).copy(statement);
  }

  @Override
  public Footprint visit(Truncate statement) {
    return new TruncateLocks(situation).truncate(statement);
  }

  @Override
  public Footprint visit(Select statement) {
    return new DataLocks(situation).select(statement);
  }

  // ---- the session ---------------------------------------------------------------------------

  @Override
  public Footprint visit(TransactionControl statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(SetVariable statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(ResetVariable statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(SetConstraints statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(LockTable statement) {
    return new MaintenanceLocks(situation).lock(statement);
  }

  @Override
  public Footprint visit(Prepare statement) {
    return Footprint.NONE;
  }

  @Override
  public Footprint visit(Execute statement) {
    return unknown("what the prepared statement " + statement.name() + " does is not known");
  }

  // ---- maintenance ---------------------------------------------------------------------------

  @Override
  public Footprint visit(Vacuum statement) {
    return new MaintenanceLocks(situation).vacuum(statement);
  }

  @Override
  public Footprint visit(Analyze statement) {
    return new MaintenanceLocks(situation).analyze(statement);
  }

  @Override
  public Footprint visit(Cluster statement) {
    return new MaintenanceLocks(situation).cluster(statement);
  }

  @Override
  public Footprint visit(Opaque statement) {
    return unknown("what " + statement.command() + " locks is not modelled");
  }

  private static Footprint unknown(String why) {
    return new Footprint(List.of(), List.of(), Optional.of(why), "");
  }
}
