package dev.miglint.lint;

import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Statements that the server refuses inside a transaction block, whatever the catalog holds. */
public final class RunsAlone {

  private static final Set<String> OPAQUE =
      Set.of("ALTER SYSTEM", "CREATE DATABASE", "CREATE TABLESPACE");

  private RunsAlone() {}

  /** What the server calls a statement that is CONCURRENTLY and needs transactions of its own. */
  public static Optional<String> concurrently(Statement statement) {
    if (statement instanceof CreateIndex create && create.concurrently()) {
      return Optional.of("CREATE INDEX CONCURRENTLY");
    }
    if (statement instanceof Drop drop && drop.concurrently()) {
      return Optional.of("DROP INDEX CONCURRENTLY");
    }
    if (statement instanceof Reindex reindex && reindex.concurrently()) {
      return Optional.of("REINDEX CONCURRENTLY");
    }
    boolean detaches =
        statement instanceof AlterTable alter
            && alter.actions().stream()
                .anyMatch(a -> a instanceof DetachPartition detach && detach.concurrently());
    return detaches ? Optional.of("ALTER TABLE ... DETACH CONCURRENTLY") : Optional.empty();
  }

  /** The same for what is not CONCURRENTLY: VACUUM, CREATE DATABASE and their like. */
  public static Optional<String> whole(Statement statement) {
    if (statement instanceof Vacuum) {
      return Optional.of("VACUUM");
    }
    if (statement instanceof Cluster cluster && cluster.table().isEmpty()) {
      return Optional.of("CLUSTER");
    }
    if (statement instanceof Drop drop
        && (drop.kind() == ObjectKind.DATABASE || drop.kind() == ObjectKind.TABLESPACE)) {
      return Optional.of("DROP " + drop.kind().words().toUpperCase(Locale.ROOT));
    }
    return statement instanceof Opaque opaque
        ? OPAQUE.stream().filter(opaque.command()::startsWith).findFirst()
        : Optional.empty();
  }

  /**
   * One of them stands outside of every BEGIN of a script, before any end that no BEGIN of the
   * script belongs to: whoever runs the script successfully does not run it as one transaction.
   */
  static boolean isAmong(List<Statement> statements) {
    boolean open = false;
    for (Statement statement : statements) {
      if (statement instanceof TransactionControl control) {
        boolean ends = control.control() == Control.COMMIT || control.control() == Control.ROLLBACK;
        if (ends && !open) {
          return false; // It ends a transaction that the runner must have opened.
        }
        open = control.control() == Control.BEGIN || (open && !ends);
      } else if (!open && concurrently(statement).or(() -> whole(statement)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
