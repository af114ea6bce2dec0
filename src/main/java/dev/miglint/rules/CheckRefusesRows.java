package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.NewColumnsTruth;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Wording;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A CHECK that is false in every row because of the values of columns that are added with it. */
@AutoService(Rule.class)
public final class CheckRefusesRows implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "check-refuses-rows",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "a CHECK is false in every row that does not fill the columns added with it");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() != ObjectKind.TABLE) {
      return List.of(); // No row of a foreign table is checked.
    }
    if (step.before().isNewInRelease(alter.name())) {
      return List.of(); // It has no rows yet, and nobody writes to it.
    }
    NewColumnsTruth truth = NewColumnsTruth.of(step);
    List<Problem> problems = new ArrayList<>();
    for (AddedConstraint<Check> added : AddedConstraint.of(step, Check.class)) {
      Check check = added.constraint();
      if (truth.isFalse(check.expression()) && !check.attributes().notEnforced()) {
        problems.add(problem(added, step, truth.values().keySet()));
      }
    }
    return problems;
  }

  private static Problem problem(AddedConstraint<Check> added, Step step, Set<String> fresh) {
    QualifiedName table = added.change().alter().name();
    List<String> read =
        Expressions.all(ColumnReference.class, added.constraint().expression()).stream()
            .flatMap(column -> column.column().stream())
            .distinct()
            .toList();
    String unknown = read.stream().filter(fresh::contains).collect(Collectors.joining(", "));
    String name =
        added
            .constraint()
            .name()
            .map(own -> own.value())
            .orElse(table.name() + (read.size() == 1 ? "_" + read.get(0) : "") + "_check");
    return Problem.at(
        added.constraint().span(),
        message(table, name, unknown, added.constraint().attributes().notValid(), step),
        "Add the columns alone, let the deployed code fill them in every row that it writes, fill"
            + " the rows that are there in batches, and add the check last.");
  }

  private static String message(
      QualifiedName table, String name, String columns, boolean notValid, Step step) {
    String refusal =
        "new row for relation \"%s\" violates check constraint \"%s\""
            .formatted(table.name(), name);
    String inserts =
        "every INSERT of code that is still running fails %s, since that code does not know %s: %s."
            .formatted(Wording.of(step).atOnce(), columns, refusal);
    if (step.transaction().emptied().lostItsRows(step.before().resolve(table))) {
      return "E" + inserts.substring(1);
    }
    return notValid
        ? "No row of %s fulfils this check: every UPDATE of one fails that does not fill the columns, and "
                .formatted(table)
            + inserts
        : "If %s has rows, this fails: check constraint \"%s\" of relation \"%s\" is violated by some row. If it has none, "
                .formatted(table, name, table.name())
            + inserts;
  }
}
