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

  /** The catalog after the statement; {@code before.now()} says when it happens. */
  public Schema apply(Schema before, Statement statement) {
    return before;
  }
}
