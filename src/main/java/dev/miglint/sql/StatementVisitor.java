package dev.miglint.sql;

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

/**
 * A decision for every kind of statement. There are no default methods: a new kind breaks the build
 * wherever a decision is due.
 */
public interface StatementVisitor<R> {

  R visit(CreateTable statement);

  R visit(CreateTableAs statement);

  R visit(AlterTable statement);

  R visit(CreateIndex statement);

  R visit(Reindex statement);

  R visit(CreateView statement);

  R visit(CreateMaterializedView statement);

  R visit(RefreshMaterializedView statement);

  R visit(CreateEnum statement);

  R visit(AddEnumValue statement);

  R visit(CreateComposite statement);

  R visit(CreateType statement);

  R visit(CreateDomain statement);

  R visit(AlterDomain statement);

  R visit(CreateSequence statement);

  R visit(AlterSequence statement);

  R visit(CreateFunction statement);

  R visit(AlterFunction statement);

  R visit(DoBlock statement);

  R visit(Call statement);

  R visit(CreateTrigger statement);

  R visit(CreateRule statement);

  R visit(CreatePolicy statement);

  R visit(AlterPolicy statement);

  R visit(Drop statement);

  R visit(Rename statement);

  R visit(SetSchema statement);

  R visit(ChangeOwner statement);

  R visit(Comment statement);

  R visit(Grant statement);

  R visit(CreateSchema statement);

  R visit(CreateExtension statement);

  R visit(ChangeRole statement);

  R visit(ChangePublication statement);

  R visit(CreateStatistics statement);

  R visit(Insert statement);

  R visit(Update statement);

  R visit(Delete statement);

  R visit(Merge statement);

  R visit(Copy statement);

  R visit(Truncate statement);

  R visit(Select statement);

  R visit(TransactionControl statement);

  R visit(SetVariable statement);

  R visit(ResetVariable statement);

  R visit(SetConstraints statement);

  R visit(LockTable statement);

  R visit(Prepare statement);

  R visit(Execute statement);

  R visit(Vacuum statement);

  R visit(Analyze statement);

  R visit(Cluster statement);

  R visit(Opaque statement);
}
