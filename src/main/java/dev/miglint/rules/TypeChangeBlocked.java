package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column whose type something else relies on. */
@AutoService(Rule.class)
public final class TypeChangeBlocked implements StatementRule {

  private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "type-change-blocked",
            Group.WILL_FAIL,
            Severity.ERROR,
            "the type of a column that a view, policy, trigger, generated column or partition key"
                + " uses cannot change")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of(); // It may not run, or what uses the column may be gone.
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Table> table = step.before().table(alter.name());
    for (AlterAction action : alter.actions()) {
      if (action instanceof AlterColumnType change && alter.kind() == ObjectKind.TYPE) {
        ofAttribute(change, alter.name(), step.before()).ifPresent(problems::add);
      } else if (action instanceof AlterColumnType change && table.isPresent()) {
        refusal(table.get(), change, alter, step).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> ofAttribute(
      AlterColumnType change, QualifiedName type, Schema schema) {
    return schema.columnsOfType(schema.resolveType(type.schema(), type.name())).stream()
        .map(use -> use.relation().name() + "." + use.column().name())
        .map(
            "cannot alter type \"%s\" because column \"%%s\" uses it".formatted(type.name())
                ::formatted)
        .findFirst()
        .flatMap(words -> problem(change, words, "Add an attribute, and move the values to it."));
  }

  private static Optional<Problem> refusal(
      Table table, AlterColumnType change, AlterTable alter, Step step) {
    String column = change.column().value();
    if (table.isPartitionKey(column)) {
      return problem(
          change,
          "cannot alter column \"%s\" because it is part of the partition key of relation \"%s\""
              .formatted(column, table.name().name()),
          "Create a new partitioned table with the type, and move the rows.");
    }
    boolean inherited = table.column(column).filter(Column::inherited).isPresent();
    if (inherited && !alter.only()) {
      return problem(
          change,
          "cannot alter inherited column \"%s\"".formatted(column),
          "Change the type in the parent, which changes it here too.");
    }
    boolean identity = table.column(column).flatMap(Column::identity).isPresent();
    boolean integer = INTEGERS.contains(change.type().name()) && !change.type().isArray();
    boolean builtIn =
        change.type().schema().isEmpty() && step.before().type(change.type()).isEmpty();
    if (identity && !integer && builtIn) {
      return problem(
          change,
          "identity column type must be smallint, integer, or bigint",
          "Drop the identity first: ALTER COLUMN %s DROP IDENTITY.".formatted(quoted(column)));
    }
    return step.before().dependents(table.name(), column).stream()
        .filter(dependent -> isCertain(dependent, table, column, step))
        .flatMap(dependent -> words(dependent, change, table).stream())
        .findFirst()
        .flatMap(
            blocked ->
                problem(
                    change,
                    "cannot alter type of a column used " + blocked.words(),
                    "Drop %s in front of the change and create it again behind it."
                        .formatted(blocked.dependent())));
  }

  private static boolean isCertain(Dependent dependent, Table table, String column, Step step) {
    boolean view =
        dependent.kind() == ObjectKind.VIEW || dependent.kind() == ObjectKind.MATERIALIZED_VIEW;
    return !view
        || step.before()
            .view(dependent.relation())
            .filter(v -> v.certainlyReads(step.before(), table.name(), column))
            .isPresent();
  }

  /** What is in the way, and how the server puts it. */
  private record Blocked(Dependent dependent, String words) {}

  private static Optional<Blocked> words(Dependent dependent, AlterColumnType change, Table table) {
    Optional<String> words =
        switch (dependent.kind()) {
          case VIEW, MATERIALIZED_VIEW -> Optional.of("by a view or rule");
          case TRIGGER -> Optional.of("in a trigger definition");
          case POLICY -> Optional.of("in a policy definition");
          case COLUMN ->
              dependent
                  .member()
                  .filter(member -> !member.equals(change.column().value()))
                  .flatMap(table::column)
                  .flatMap(Column::generated)
                  .map(generated -> "by a generated column");
          default -> Optional.empty();
        };
    return words.map(text -> new Blocked(dependent, text));
  }

  private static Optional<Problem> problem(AlterColumnType change, String words, String help) {
    return Optional.of(Problem.refused(change.span(), words, help));
  }
}
