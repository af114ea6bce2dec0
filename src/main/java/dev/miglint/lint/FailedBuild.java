package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.QualifiedName;

/**
 * The invalid index that a CREATE INDEX CONCURRENTLY leaves behind where it fails, and that IF NOT
 * EXISTS passes over.
 *
 * @param create has a name
 */
public record FailedBuild(CreateIndex create) {

  /** Drops it, in front of the next attempt. */
  public String drop() {
    // An index is in the schema of its table.
    String name = create.name().orElseThrow().value();
    return "DROP INDEX CONCURRENTLY IF EXISTS %s;\n"
        .formatted(quoted(new QualifiedName(create.table().schema(), name, create.span())));
  }
}
