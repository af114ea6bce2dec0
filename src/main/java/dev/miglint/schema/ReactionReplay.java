package dev.miglint.schema;

import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.Firing;
import dev.miglint.sql.AlterAction.RowSecurity;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateRule;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Triggers, rules, policies and row level security. */
final class ReactionReplay {

  private final Draft draft;

  ReactionReplay(Draft draft) {
    this.draft = draft;
  }

  void create(CreateTrigger statement) {
    draft.assume(statement.table());
    RelationName table = draft.schema().resolve(statement.table());
    Trigger trigger =
        new Trigger(
            statement.name().value(),
            statement.constraint(),
            statement.timing(),
            statement.events(),
            Draft.values(statement.columns()),
            statement.forEachRow(),
            draft.schema().resolveRoutine(statement.function()),
            statement.referenced().map(draft.schema()::resolve),
            statement.when(),
            Firing.ENABLE,
            false,
            draft.now(),
            Optional.empty());
    putTrigger(table, trigger, statement.replace());
    if (trigger.forEachRow()) {
      for (Table partition : draft.schema().allPartitions(table)) {
        putTrigger(partition.name(), trigger.asInherited(draft.now()), statement.replace());
      }
    }
  }

  /** A new partition gets the row triggers of its partitioned table. */
  void inherit(RelationName partition, Trigger trigger) {
    putTrigger(partition, trigger.asInherited(draft.now()), false);
    for (Table below : draft.schema().allPartitions(partition)) {
      putTrigger(below.name(), trigger.asInherited(draft.now()), false);
    }
  }

  private void putTrigger(RelationName table, Trigger trigger, boolean replace) {
    change(
        table,
        reactions -> {
          List<Trigger> triggers = new ArrayList<>(reactions.triggers());
          boolean there = triggers.stream().anyMatch(t -> t.name().equals(trigger.name()));
          if (there && !replace) {
            return reactions;
          }
          triggers.removeIf(t -> t.name().equals(trigger.name()));
          triggers.add(trigger);
          return reactions.withTriggers(triggers);
        });
  }

  void fire(RelationName table, FireTrigger action) {
    change(
        table,
        reactions ->
            reactions.withTriggers(
                reactions.triggers().stream()
                    .map(
                        t ->
                            action.trigger().isEmpty()
                                    || action.trigger().get().value().equals(t.name())
                                ? t.withFiring(action.firing())
                                : t)
                    .toList()));
  }

  void setRowSecurity(RelationName table, RowSecurity setting) {
    change(
        table,
        reactions ->
            switch (setting) {
              case ENABLE -> reactions.withRowSecurity(true, reactions.forced());
              case DISABLE -> reactions.withRowSecurity(false, reactions.forced());
              case FORCE -> reactions.withRowSecurity(reactions.rowSecurity(), true);
              case NO_FORCE -> reactions.withRowSecurity(reactions.rowSecurity(), false);
            });
  }

  void create(CreateRule statement) {
    draft.assume(statement.table());
    RewriteRule rule =
        new RewriteRule(
            statement.name().value(), statement.event(), statement.instead(), draft.now());
    change(
        draft.schema().resolve(statement.table()),
        reactions -> {
          List<RewriteRule> rules = new ArrayList<>(reactions.rules());
          rules.removeIf(r -> r.name().equals(rule.name()));
          rules.add(rule);
          return reactions.withRules(rules);
        });
  }

  void create(CreatePolicy statement) {
    draft.assume(statement.table());
    Policy policy =
        new Policy(
            statement.name().value(),
            statement.permissive(),
            statement.command(),
            statement.roles(),
            statement.using(),
            statement.withCheck(),
            draft.now());
    change(
        draft.schema().resolve(statement.table()),
        reactions -> {
          List<Policy> policies = new ArrayList<>(reactions.policies());
          policies.removeIf(p -> p.name().equals(policy.name()));
          policies.add(policy);
          return reactions.withPolicies(policies);
        });
  }

  void alter(AlterPolicy statement) {
    draft.assume(statement.table());
    change(
        draft.schema().resolve(statement.table()),
        reactions ->
            reactions.withPolicies(
                reactions.policies().stream()
                    .map(p -> p.name().equals(statement.name().value()) ? altered(p, statement) : p)
                    .toList()));
  }

  private static Policy altered(Policy policy, AlterPolicy statement) {
    return new Policy(
        policy.name(),
        policy.permissive(),
        policy.command(),
        statement.roles().isEmpty() ? policy.roles() : statement.roles(),
        statement.using().or(policy::using),
        statement.withCheck().or(policy::withCheck),
        policy.created());
  }

  void dropTrigger(QualifiedName table, String name) {
    RelationName full = draft.schema().resolve(table);
    dropTrigger(full, name);
    draft.schema().allPartitions(full).forEach(partition -> dropTrigger(partition.name(), name));
  }

  void dropTrigger(RelationName table, String name) {
    change(
        table,
        reactions ->
            reactions.withTriggers(
                reactions.triggers().stream().filter(t -> !t.name().equals(name)).toList()));
  }

  void dropRule(RelationName table, String name) {
    change(
        table,
        reactions ->
            reactions.withRules(
                reactions.rules().stream().filter(r -> !r.name().equals(name)).toList()));
  }

  void dropPolicy(RelationName table, String name) {
    change(
        table,
        reactions ->
            reactions.withPolicies(
                reactions.policies().stream().filter(p -> !p.name().equals(name)).toList()));
  }

  /** Changes what acts on a table or view. */
  void change(RelationName relation, UnaryOperator<Reactions> change) {
    draft.changeTable(relation, t -> t.withReactions(change.apply(t.reactions())));
    draft
        .schema()
        .view(relation)
        .ifPresent(view -> draft.put(view.withReactions(change.apply(view.reactions()))));
  }
}
