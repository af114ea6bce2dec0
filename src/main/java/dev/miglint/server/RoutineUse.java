package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Column.Generation;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.Policy;
import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.Trigger;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.View;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.IndexElement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What needs a function: triggers, and the expressions that call it (manual, section 5.15). */
final class RoutineUse {

  private final Schema schema;

  RoutineUse(Schema schema) {
    this.schema = schema;
  }

  /** Something that keeps the only function of its name from being dropped, for people. */
  Optional<String> firstOf(Routine routine) {
    Optional<String> trigger =
        schema.tables().stream()
            .flatMap(
                table ->
                    table.triggers().stream()
                        .filter(t -> t.function().equals(routine.name()))
                        .map(t -> "trigger %s on %s".formatted(t.name(), table.name())))
            .findFirst();
    if (trigger.isPresent() || mayMeanOthers(routine)) {
      return trigger;
    }
    return schema.tables().stream()
        .flatMap(table -> inTable(table, routine))
        .findFirst()
        .or(() -> inViews(routine))
        .or(() -> inDomains(routine));
  }

  /** A call may be one of a function of this name elsewhere, or of one that the server has. */
  private boolean mayMeanOthers(Routine routine) {
    String name = routine.name().name();
    boolean builtIn = BuiltInFunctions.has(name); // pg_catalog comes first in every search path.
    return builtIn
        || schema.routines().stream().filter(r -> r.name().name().equals(name)).count() != 1;
  }

  private Stream<String> inTable(Table table, Routine routine) {
    Stream<String> columns =
        table.columns().stream()
            .filter(column -> calls(expressions(column), routine))
            .map(column -> "column %s of %s".formatted(column.name(), table.name()));
    Stream<String> checks =
        table.constraints(Constraint.Kind.CHECK).stream()
            .filter(check -> calls(check.expression().stream().toList(), routine))
            .map(check -> "constraint %s on %s".formatted(check.name(), table.name()));
    Stream<String> indexes =
        schema.indexes(table.name()).stream()
            .filter(index -> calls(expressions(index), routine))
            .map(index -> "index " + index.name());
    Stream<String> policies =
        table.policies().stream()
            .filter(policy -> calls(expressions(policy), routine))
            .map(policy -> "policy %s on %s".formatted(policy.name(), table.name()));
    Stream<String> triggers =
        table.triggers().stream()
            .filter(trigger -> calls(when(trigger), routine))
            .map(trigger -> "trigger %s on %s".formatted(trigger.name(), table.name()));
    return Stream.of(columns, checks, indexes, policies, triggers).flatMap(found -> found);
  }

  private Optional<String> inViews(Routine routine) {
    return schema.relations().stream()
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .filter(
            view -> view.query().filter(query -> calls(query.expressions(), routine)).isPresent())
        .findFirst()
        .map(view -> (view.materialized() ? "materialized view " : "view ") + view.name());
  }

  private Optional<String> inDomains(Routine routine) {
    return schema.types().stream()
        .filter(Domain.class::isInstance)
        .map(Domain.class::cast)
        .filter(
            domain ->
                calls(domain.defaultValue().stream().toList(), routine)
                    || domain.constraints().stream()
                        .anyMatch(check -> calls(check.expression().stream().toList(), routine)))
        .findFirst()
        .map(domain -> "type " + domain.name());
  }

  private boolean calls(Collection<Expression> expressions, Routine routine) {
    return Expressions.all(FunctionCall.class, expressions).stream()
        .filter(call -> call.name().name().equals(routine.name().name()))
        .anyMatch(call -> schema.resolveRoutine(call.name()).equals(routine.name()));
  }

  private static List<Expression> expressions(Column column) {
    return Stream.concat(
            column.defaultValue().stream(), column.generated().map(Generation::expression).stream())
        .toList();
  }

  private static List<Expression> expressions(Index index) {
    return Stream.concat(
            index.elements().stream().map(IndexElement::expression).flatMap(Optional::stream),
            index.predicate().stream())
        .toList();
  }

  private static List<Expression> expressions(Policy policy) {
    return Stream.concat(policy.using().stream(), policy.withCheck().stream()).toList();
  }

  private static List<Expression> when(Trigger trigger) {
    return trigger.when().stream().toList();
  }
}
