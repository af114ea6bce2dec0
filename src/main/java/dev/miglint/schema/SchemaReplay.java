package dev.miglint.schema;

import dev.miglint.sql.Statement;

/** What a statement does to the catalog. */
public final class SchemaReplay {

  /** The catalog after the statement; {@code before.now()} says when it happens. */
  public Schema apply(Schema before, Statement statement) {
    return before;
  }
}
