package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.NotNullInSteps;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** NOT NULL without anybody waiting for a scan. */
record NotNullWay(QualifiedName table, String column, PostgresVersion target) {

  /** NOT NULL … NOT VALID (release notes of 18). */
  private static final int NOT_VALID_SINCE = 18;

  List<PlanStep> steps() {
    List<List<String>> deploys = Deploys.of(new NotNullInSteps(table, column, target).sql());
    PlanStep first = PlanStep.shared("check_" + column, deploys.get(0));
    if (target.atLeast(NOT_VALID_SINCE)) {
      String name = quoted(table.name() + "_" + column + "_not_null");
      first = first.undoneBy("ALTER TABLE %s DROP CONSTRAINT %s".formatted(quoted(table), name));
    }
    List<PlanStep> steps = new ArrayList<>();
    steps.add(first);
    steps.add(PlanStep.alone("validate_" + column, deploys.get(1)));
    if (deploys.size() > 2) {
      steps.add(PlanStep.shared("require_" + column, deploys.get(2)));
    }
    return steps;
  }
}
