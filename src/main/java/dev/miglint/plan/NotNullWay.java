package dev.miglint.plan;

import dev.miglint.lint.NotNullInSteps;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** NOT NULL without anybody waiting for a scan. */
record NotNullWay(QualifiedName table, String column, PostgresVersion target) {

  List<PlanStep> steps() {
    List<List<String>> deploys = Deploys.of(new NotNullInSteps(table, column, target).sql());
    List<PlanStep> steps = new ArrayList<>();
    steps.add(PlanStep.shared("check_" + column, deploys.get(0)));
    steps.add(PlanStep.alone("validate_" + column, deploys.get(1)));
    if (deploys.size() > 2) {
      steps.add(PlanStep.shared("require_" + column, deploys.get(2)));
    }
    return steps;
  }
}
