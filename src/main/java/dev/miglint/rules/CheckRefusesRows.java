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
import dev.miglint.lint.TableChange;
import dev.miglint.lint.Wording;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, Literal> values = values(step);
    if (values.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (AddedConstraint<Check> added : AddedConstraint.of(step, Check.class)) {
      Check check = added.constraint();
      boolean isFalse = new NewColumnsTruth(values).isFalse(check.expression());
      if (isFalse && !check.attributes().notEnforced()) {
        problems.add(problem(added, step, values));
      }
    }
    return problems;
  }

  /** What the columns that the statement adds hold in every row, where that is a constant. */
  private static Map<String, Literal> values(Step step) {
    Map<String, Literal> values = new HashMap<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      ColumnDefinition column = change.action().column();
      if (!change.action().ifNotExists()) {
        value(column, step).ifPresent(value -> values.put(column.name().value(), value));
      }
    }
    return values;
  }

  private static Optional<Literal> value(ColumnDefinition column, Step step) {
    boolean own =
        column.isSerial()
            || column.constraint(Identity.class).isPresent()
            || column.constraint(Generated.class).isPresent()
            || column.type().flatMap(step.before()::type).isPresent();
    if (own) {
      return Optional.empty(); // A domain may have a default.
    }
    Optional<Expression> written = column.constraint(Default.class).map(Default::expression);
    return written.isEmpty()
        ? Optional.of(new Literal(LiteralKind.NULL, "", column.span()))
        : written.filter(Literal.class::isInstance).map(Literal.class::cast);
  }

  private static Problem problem(
      AddedConstraint<Check> added, Step step, Map<String, Literal> values) {
    QualifiedName table = added.change().alter().name();
    List<String> read =
        Expressions.all(ColumnReference.class, added.constraint().expression()).stream()
            .flatMap(column -> column.column().stream())
            .distinct()
            .toList();
    String unknown = read.stream().filter(values::containsKey).collect(Collectors.joining(", "));
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
