package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.server.TypeRefusal;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TypeName;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A type that no column can have, or that only other database systems know. */
@AutoService(Rule.class)
public final class InvalidColumnType implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "invalid-column-type",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a column has a type of another database system, or one that cannot be written so")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    TypeRefusal refusals = new TypeRefusal(step.before(), step.target());
    if (step.statement() instanceof CreateTable create) {
      boolean made = !create.ifNotExists() || step.before().relation(create.name()).isEmpty();
      return create.columns().stream()
          .filter(column -> made)
          .flatMap(column -> written(column, true, refusals))
          .toList();
    }
    if (step.statement() instanceof AlterTable alter) {
      Optional<Table> table = step.before().table(alter.name());
      return alter.actions().stream().flatMap(action -> written(action, table, refusals)).toList();
    }
    if (step.statement() instanceof CreateComposite create) {
      return create.attributes().stream()
          .flatMap(attribute -> written(attribute, false, refusals))
          .toList();
    }
    return step.statement() instanceof CreateDomain create
        ? refusals.of(create.type(), Optional.empty(), false).stream()
            .map(words -> problem(create.type(), words))
            .toList()
        : List.of();
  }

  private static Stream<Problem> written(
      AlterAction action, Optional<Table> table, TypeRefusal refusals) {
    if (action instanceof AddColumn add) {
      boolean there =
          add.ifNotExists()
              && table.flatMap(t -> t.column(add.column().name().value())).isPresent();
      return there ? Stream.empty() : written(add.column(), true, refusals);
    }
    return action instanceof AlterColumnType change
        ? refusals.of(change.type(), Optional.of(change.column().value()), false).stream()
            .map(words -> problem(change.type(), words))
        : Stream.empty();
  }

  private static Stream<Problem> written(
      ColumnDefinition column, boolean made, TypeRefusal refusals) {
    return column
        .type()
        .flatMap(
            type ->
                refusals
                    .of(type, Optional.of(column.name().value()), made)
                    .or(() -> column.collation().flatMap(any -> refusals.collated(type)))
                    .map(words -> problem(type, words)))
        .stream();
  }

  private static Problem problem(TypeName type, String words) {
    return Problem.refused(
        type.span(),
        words,
        TypeRefusal.instead(type)
            .filter(other -> words.endsWith("does not exist"))
            .map(other -> "PostgreSQL's type is " + other + ".")
            .orElse("Write a type that PostgreSQL's columns can have."));
  }
}
