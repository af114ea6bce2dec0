package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import java.util.List;

/**
 * All that a set rule may look at.
 *
 * @param scripts every migration of the set as it was read, in the set's order
 * @param steps the statements of up and repeatable migrations in execution order
 * @param after the catalog at the end
 */
public record History(
    MigrationSet set,
    List<Script> scripts,
    List<Step> steps,
    Schema after,
    PostgresVersion target) {

  public History {
    scripts = List.copyOf(scripts);
    steps = List.copyOf(steps);
  }

  /** A migration and what was read of it. */
  public record Script(Migration migration, ParsedScript parsed) {}
}
