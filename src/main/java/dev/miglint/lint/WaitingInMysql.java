package dev.miglint.lint;

import dev.miglint.locks.ConcurrentDml;
import dev.miglint.locks.OnlineDdl;
import dev.miglint.locks.OnlineDdl.Way;
import dev.miglint.schema.Index;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who waits for whom while a statement of MySQL or MariaDB runs, as far as that is known. */
final class WaitingInMysql {

  private static final Set<ObjectKind> CATALOG_ONLY =
      Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.INDEX);

  private final Step step;
  private final RiskReasons reasons;
  private final int line;

  private WaitingInMysql(Step step, RiskReasons reasons, int line) {
    this.step = step;
    this.reasons = reasons;
    this.line = line;
  }

  static void add(Step step, RiskReasons reasons, int line) {
    new WaitingInMysql(step, reasons, line).add(step.statement());
  }

  private void add(Statement statement) {
    if (statement instanceof AlterTable alter) {
      altered(alter);
    } else if (statement instanceof CreateIndex create) {
      changed(List.of(create.table()), ConcurrentDml.isPermittedDuring(create));
    } else if (statement instanceof Drop drop) {
      changed(
          drop.objects().stream().flatMap(object -> table(drop.kind(), object).stream()).toList(),
          CATALOG_ONLY.contains(drop.kind()));
    } else if (statement instanceof Rename rename) {
      changed(List.of(rename.object()), true);
    } else if (statement instanceof Update || statement instanceof Delete) {
      rows();
    } else if (!isHarmless(statement)) {
      unknown();
    }
  }

  /** The table that is locked: of an index the one that it belongs to. */
  private Optional<QualifiedName> table(ObjectKind kind, DroppedObject object) {
    if (kind != ObjectKind.INDEX) {
      return Optional.of(object.name());
    }
    return object
        .table()
        .or(
            () ->
                step.before()
                    .relation(object.name())
                    .filter(Index.class::isInstance)
                    .map(
                        index ->
                            QualifiedName.of(
                                ((Index) index).table().name(), object.name().span())));
  }

  /** It takes what is new, or what is in the file, and nothing else. */
  private boolean isHarmless(Statement statement) {
    return statement instanceof SessionStatement
        || statement instanceof CreateTable
        || statement instanceof CreateView
        || (statement instanceof Insert && !new RowChange(step).takesLong());
  }

  private void altered(AlterTable alter) {
    Optional<Table> table = step.before().table(alter.name());
    changed(
        List.of(alter.name()),
        alter.actions().stream().allMatch(a -> ConcurrentDml.isPermittedDuring(a, table)));
  }

  private void changed(List<QualifiedName> tables, boolean othersGoOn) {
    Optional<OnlineChange> dear = OnlineChange.of(step);
    if (dear.isPresent()) {
      reasons.add(Risk.NEEDS_QUIET_WINDOW, words(dear.get()), line);
      return;
    }
    List<QualifiedName> inUse = tables.stream().filter(t -> ColumnInUse.isInUse(step, t)).toList();
    if (!othersGoOn && !inUse.isEmpty()) {
      unknown();
      return;
    }
    for (QualifiedName table : inUse) {
      reasons.add(
          Risk.SAFE_AT_ANY_TIME,
          "every query on %s waits only for a moment, once every transaction that has used %s has ended"
              .formatted(table, table),
          line);
    }
  }

  private static String words(OnlineChange change) {
    OnlineDdl ddl = change.ddl();
    if (ddl.way() == Way.COPY) {
      return "every write to %s waits while it is copied row by row, because %s"
          .formatted(change.table(), ddl.reason());
    }
    return ddl.blocksWrites()
        ? "every write to %s waits while it is written anew with all its indexes, because %s"
            .formatted(change.table(), ddl.reason())
        : "%s is written anew with all its indexes, because %s: replicas fall behind by as long"
            .formatted(change.table(), ddl.reason());
  }

  private void rows() {
    if (new RowChange(step).takesLong()) {
      reasons.add(
          Risk.NEEDS_QUIET_WINDOW,
          "whoever changes the same rows as this %s waits until its transaction ends"
              .formatted(step.statement() instanceof Update ? "UPDATE" : "DELETE"),
          line);
    }
  }

  private void unknown() {
    reasons.add(
        Risk.CANNOT_TELL,
        "how long it locks what in %s is not modelled"
            .formatted(step.migration().dialect().title()),
        line);
  }
}
