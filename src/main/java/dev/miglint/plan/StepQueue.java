package dev.miglint.plan;

import dev.miglint.schema.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts steps one behind the other, short ones together. */
final class StepQueue {

  /** More tables than these are not locked in one transaction. */
  private static final int FEW_TABLES = 2;

  private final List<PlanStep> steps = new ArrayList<>();
  private final Set<RelationName> locked = new LinkedHashSet<>();
  private List<String> settings = List.of();

  /** Run-time parameters that hold for what is added from now on. */
  void settings(List<String> now) {
    settings = List.copyOf(now);
  }

  void add(PlanStep step, Set<RelationName> tables) {
    Set<RelationName> together = new LinkedHashSet<>(locked);
    together.addAll(tables);
    PlanStep last = steps.isEmpty() ? step : steps.get(steps.size() - 1);
    if (!steps.isEmpty() && together.size() <= FEW_TABLES && last.takes(step)) {
      steps.set(steps.size() - 1, last.with(step));
      locked.addAll(tables);
      return;
    }
    steps.add(withSettings(step));
    locked.clear();
    locked.addAll(tables);
  }

  /** What runs outside of a transaction keeps no company, and SET LOCAL means nothing there. */
  private PlanStep withSettings(PlanStep step) {
    if (step.setting() == PlanStep.Setting.OUTSIDE || settings.isEmpty()) {
      return step;
    }
    List<String> all = new ArrayList<>(settings);
    all.addAll(step.statements());
    return step.with(all);
  }

  List<PlanStep> steps() {
    return steps.stream().map(StepQueue::named).toList();
  }

  /** A name that every file system and every framework takes. */
  private static PlanStep named(PlanStep step) {
    String name = step.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String plain = name.replaceAll("^_+|_+$", "");
    return step.named(plain.isEmpty() ? "step" : plain);
  }
}
