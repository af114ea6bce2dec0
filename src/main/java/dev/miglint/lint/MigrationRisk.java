package dev.miglint.lint;

import dev.miglint.migration.Migration;
import java.util.List;

/**
 * When one migration can be applied.
 *
 * @param because what makes it so, the greatest trouble first; clauses without a full stop, each
 *     with its lines. Of a safe migration, what waits for a moment
 */
public record MigrationRisk(Migration migration, Risk risk, List<String> because) {

  public MigrationRisk {
    because = List.copyOf(because);
  }
}
