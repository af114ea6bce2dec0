package dev.miglint.plan;

import java.util.List;

/**
 * A step with the number and the way back that it has as a migration.
 *
 * @param parents the versions that it comes right behind, for frameworks that want to know
 * @param name the words behind the number
 * @param down statements without semicolons, and comments
 * @param wrapped the file opens its transaction itself
 */
public record PlannedMigration(
    String version,
    List<String> parents,
    String name,
    PlanStep step,
    List<String> down,
    boolean wrapped) {

  public PlannedMigration {
    parents = List.copyOf(parents);
    down = List.copyOf(down);
  }

  /** As the framework would call it. */
  public String id() {
    return version.isEmpty() ? name : version + "_" + name;
  }

  String before() {
    return step.before();
  }

  boolean isOutside() {
    return step.setting() == PlanStep.Setting.OUTSIDE;
  }
}
