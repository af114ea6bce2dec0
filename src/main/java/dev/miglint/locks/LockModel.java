package dev.miglint.locks;

import dev.miglint.schema.Presence;
import dev.miglint.schema.Schema;
import dev.miglint.schema.SchemaReplay;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.Map;
import java.util.Optional;

/**
 * Every fact about what statements lock. It is asked about one statement at a time; what earlier
 * statements of the transaction still hold is not repeated.
 *
 * <p>A statement that the server would refuse gets the locks that it would take before it fails, as
 * far as that makes sense: whether it fails is not this class's business.
 */
public final class LockModel {

  /** What a statement locks and does when it runs against a catalog on a version. */
  public Footprint footprint(Statement statement, Schema before, PostgresVersion target) {
    return footprint(statement, before, target, Map.of());
  }

  /**
   * The same with run-time parameters that matter: {@code timezone} decides whether {@code
   * timestamp} becomes {@code timestamptz} without a rewrite, {@code session_authorization} whether
   * OWNER TO changes anything. After SET CONSTRAINTS ALL IMMEDIATE, {@code constraints} is {@code
   * immediate}: deferred foreign keys are then looked up by the statement itself.
   *
   * @param settings as far as they are known, names in lower case
   */
  public Footprint footprint(
      Statement statement, Schema before, PostgresVersion target, Map<String, String> settings) {
    Schema after = new SchemaReplay(target).apply(before, statement);
    return footprint(statement, before, after, target, settings);
  }

  /**
   * The same for a caller that has replayed the statement already.
   *
   * @param after the catalog after the statement
   */
  public Footprint footprint(
      Statement statement,
      Schema before,
      Schema after,
      PostgresVersion target,
      Map<String, String> settings) {
    Optional<AlterTable> tolerant = tolerant(statement, before);
    if (tolerant.isPresent()) {
      return footprint(tolerant.get(), before, target, settings);
    }
    return statement.accept(new StatementLocks(new Situation(before, after, target, settings)));
  }

  /**
   * ALTER TABLE IF EXISTS of a table that no migration shows, without its IF EXISTS: it is written
   * because the table is there somewhere.
   */
  private static Optional<AlterTable> tolerant(Statement statement, Schema before) {
    if (statement instanceof AlterTable alter
        && alter.ifExists()
        && before.presence(alter.name()) == Presence.UNSEEN) {
      return Optional.of(
          new AlterTable(
              alter.kind(), alter.name(), alter.only(), false, alter.actions(), alter.span()));
    }
    return Optional.empty();
  }
}
