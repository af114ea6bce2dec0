package dev.miglint.plan;

import dev.miglint.migration.Migration;
import java.util.List;

/**
 * A migration in steps, each deployed before the next.
 *
 * @param wrapped the migration opens its transactions itself, and so do the steps
 * @param left what still needs a quiet window or cannot be taken apart, for people
 */
public record Plan(Migration migration, boolean wrapped, List<PlanStep> steps, List<String> left) {

  public Plan {
    steps = List.copyOf(steps);
    left = List.copyOf(left);
  }
}
