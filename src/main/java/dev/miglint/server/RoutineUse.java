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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What needs a function: triggers, and the expressions that call it (manual, section 5.15). */
final class RoutineUse {

  private final Schema schema;

  RoutineUse(Schema schema) {
    this.schema = schema;
  }

  /** Something that keeps the only function of its name from being dropped, for people. */
  Optional<String> firstOf(Routine routine) {
    List<Table> tables = schema.tables();
    for (Table table : tables) {
      for (Trigger trigger : table.triggers()) {
        if (trigger.function().equals(routine.name())) {
          return Optional.of("trigger %s on %s".formatted(trigger.name(), table.name()));
        }
      }
    }
    if (mayMeanOthers(routine)) {
      return Optional.empty();
    }
    for (Table table : tables) {
      Optional<String> user = inTable(table, routine);
      if (user.isPresent()) {
        return user;
      }
    }
    return inViews(routine).or(() -> inDomains(routine));
  }

  /** A call may be one of a function of this name elsewhere, or of one that the server has. */
  private boolean mayMeanOthers(Routine routine) {
    String name = routine.name().name();
    boolean builtIn = BuiltInFunctions.has(name); // pg_catalog comes first in every search path.
    return builtIn
        || schema.routines().stream().filter(r -> r.name().name().equals(name)).count() != 1;
  }

  private Optional<String> inTable(Table table, Routine routine) {
    for (Column column : table.columns()) {
      if (calls(column.defaultValue(), routine)
          || calls(column.generated().map(Generation::expression), routine)) {
        return Optional.of("column %s of %s".formatted(column.name(), table.name()));
      }
    }
    for (Constraint check : table.constraints(Constraint.Kind.CHECK)) {
      if (calls(check.expression(), routine)) {
        return Optional.of("constraint %s on %s".formatted(check.name(), table.name()));
      }
    }
    for (Index index : schema.indexes(table.name())) {
      if (calls(index.predicate(), routine)
          || index.elements().stream().anyMatch(part -> calls(part.expression(), routine))) {
        return Optional.of("index " + index.name());
      }
    }
    for (Policy policy : table.policies()) {
      if (calls(policy.using(), routine) || calls(policy.withCheck(), routine)) {
        return Optional.of("policy %s on %s".formatted(policy.name(), table.name()));
      }
    }
    for (Trigger trigger : table.triggers()) {
      if (calls(trigger.when(), routine)) {
        return Optional.of("trigger %s on %s".formatted(trigger.name(), table.name()));
      }
    }
    return Optional.empty();
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
                calls(domain.defaultValue(), routine)
                    || domain.constraints().stream()
                        .anyMatch(check -> calls(check.expression(), routine)))
        .findFirst()
        .map(domain -> "type " + domain.name());
  }

  private boolean calls(Optional<Expression> expression, Routine routine) {
    return expression.isPresent() && calls(List.of(expression.get()), routine);
  }

  private boolean calls(Collection<Expression> expressions, Routine routine) {
    for (FunctionCall call : Expressions.all(FunctionCall.class, expressions)) {
      if (call.name().name().equals(routine.name().name())
          && schema.resolveRoutine(call.name()).equals(routine.name())) {
        return true;
      }
    }
    return false;
  }
}
