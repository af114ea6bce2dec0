package dev.miglint.sql;

import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.MaintenanceStatement.Analyze;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SessionStatement.LockTable;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;

/** The relations that must be there for a statement to run. */
public final class UsedRelations {

  private UsedRelations() {}

  /** Each mention that is certain; what is passed over with IF EXISTS is left out. */
  public static List<QualifiedName> in(Statement statement) {
    List<QualifiedName> found = new ArrayList<>();
    if (statement instanceof DataStatement data) {
      addData(data, found);
    } else if (statement instanceof TableStatement table) {
      addTable(table, found);
    } else if (statement instanceof CreateIndex create) {
      found.add(create.table());
    } else if (statement instanceof CreateTrigger create) {
      found.add(create.table());
    } else if (statement instanceof CreatePolicy create) {
      found.add(create.table());
    } else if (statement instanceof CreateView create) {
      addQuery(create.query(), found);
    } else if (statement instanceof CreateMaterializedView create) {
      addQuery(create.query(), found);
    } else if (statement instanceof RefreshMaterializedView refresh) {
      found.add(refresh.name());
    } else if (statement instanceof LockTable lock) {
      found.addAll(lock.tables());
    } else if (statement instanceof AlterSequence alter && !alter.ifExists()) {
      found.add(alter.name());
    } else if (statement instanceof Comment comment && isOfRelation(comment.kind())) {
      found.add(comment.object());
    } else if (statement instanceof Grant grant && !grant.allInSchema() && !grant.defaults()) {
      found.addAll(grant.kind().isRelation() ? grant.objects() : List.of());
    } else if (statement instanceof Analyze analyze) {
      found.addAll(analyze.tables());
    } else if (statement instanceof Vacuum vacuum) {
      found.addAll(vacuum.tables());
    } else if (statement instanceof Rename rename
        && !rename.ifExists()
        && isOfRelation(rename.kind())) {
      found.add(rename.object());
    } else if (statement instanceof SetSchema move
        && !move.ifExists()
        && move.kind().isRelation()) {
      found.add(move.object());
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      if (placed.constraint() instanceof ForeignKey key && !placed.ifNotExists()) {
        found.add(key.referencedTable());
      }
    }
    return found;
  }

  private static boolean isOfRelation(ObjectKind kind) {
    return kind.isRelation() || kind == ObjectKind.COLUMN || kind == ObjectKind.CONSTRAINT;
  }

  private static void addData(DataStatement statement, List<QualifiedName> found) {
    if (statement instanceof Insert insert) {
      found.add(insert.table());
      insert.source().ifPresent(query -> addQuery(query, found));
      addReads(insert.reads(), found);
    } else if (statement instanceof Update update) {
      found.add(update.table());
      addReads(update.reads(), found);
    } else if (statement instanceof Delete delete) {
      found.add(delete.table());
      addReads(delete.reads(), found);
    } else if (statement instanceof Merge merge) {
      found.add(merge.table());
      addReads(merge.reads(), found);
    } else if (statement instanceof Copy copy) {
      copy.table().ifPresent(found::add);
    } else if (statement instanceof Truncate truncate) {
      found.addAll(truncate.tables());
    } else if (statement instanceof Select select) {
      addQuery(select.query(), found);
    }
  }

  private static void addTable(TableStatement statement, List<QualifiedName> found) {
    if (statement instanceof AlterTable alter) {
      if (alter.kind().isRelation() && !alter.ifExists()) {
        found.add(alter.name());
        for (AlterAction action : alter.actions()) {
          if (action instanceof AttachPartition attach) {
            found.add(attach.partition());
          } else if (action instanceof DetachPartition detach) {
            found.add(detach.partition());
          } else if (action instanceof Inherit inherit) {
            found.add(inherit.parent());
          }
        }
      }
    } else if (statement instanceof CreateTableAs create && !create.ifNotExists()) {
      addQuery(create.query(), found);
    } else if (statement instanceof CreateTable create && !create.ifNotExists()) {
      create.likes().forEach(like -> found.add(like.source()));
      found.addAll(create.inherits());
      create.partitionOf().ifPresent(partition -> found.add(partition.parent()));
    }
  }

  private static void addReads(Reads reads, List<QualifiedName> found) {
    reads.relations().forEach(relation -> found.add(relation.name()));
  }

  private static void addQuery(Query query, List<QualifiedName> found) {
    query.relations().forEach(relation -> found.add(relation.name()));
  }
}
