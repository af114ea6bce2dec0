package dev.miglint.schema;

import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;

/** What a statement does to the catalog. */
public final class SchemaReplay {

  private final PostgresVersion version;

  /** As the version of {@link PostgresVersion#DEFAULT} would do it. */
  public SchemaReplay() {
    this(PostgresVersion.DEFAULT);
  }

  /** The version decides about names that the server chooses, and what NOT NULL is. */
  public SchemaReplay(PostgresVersion version) {
    this.version = version;
  }

  public PostgresVersion version() {
    return version;
  }

  /**
   * The catalog after the statement; {@code before.now()} says when it happens. A DO block is
   * replayed with all that could be read in its body; who replays those statements one by one does
   * not replay the block too. What the server would refuse changes nothing. Transactions are the
   * caller's: after ROLLBACK the schema from before it counts again.
   */
  public Schema apply(Schema before, Statement statement) {
    return statement.accept(new Replay(new Draft(before, version, false), 0));
  }

  /** The same for a statement that may not run at all: what it drops is not known to be gone. */
  public Schema applyConditionally(Schema before, Statement statement) {
    return statement.accept(new Replay(new Draft(before, version, true), 0));
  }
}
