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
    Draft done = new Draft(before, version);
    Schema after = replayed(done, statement);
    boolean parts = before.otherwise().isPresent() || done.metCondition();
    return parts ? after.withOtherwise(without(before, statement)) : after;
  }

  /** The same for a statement that may not run at all. */
  public Schema applyConditionally(Schema before, Statement statement) {
    return replayed(new Draft(before, version).onCondition(), statement)
        .withOtherwise(before.otherwise().orElse(before));
  }

  /** What comes of it where nothing runs that runs on a condition. */
  private Schema without(Schema before, Statement statement) {
    return replayed(
        new Draft(before.otherwise().orElse(before), version).withoutConditional(), statement);
  }

  private static Schema replayed(Draft draft, Statement statement) {
    return statement.accept(new Replay(draft, 0));
  }
}
