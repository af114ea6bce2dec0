package dev.miglint.server;

import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.Trigger;
import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TriggerStatement.Timing;
import dev.miglint.sql.TriggerStatement.Transition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses of CREATE TRIGGER, in the order in which it looks (trigger.c,
 * CreateTriggerFiringOn); that of the kind of relation is {@link WrongKind}.
 *
 * @param words the server's
 * @param help what to do instead
 */
public record TriggerRefusal(String words, Span span, String help) {

  /** Functions of triggers that every server has. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column",
          "unique_key_recheck");

  private static final String TRANSITIONS =
      "Give transition tables to an AFTER trigger of one event without a column list, or leave"
          + " REFERENCING out.";

  /** The first thing at which the server stops. */
  public static Optional<TriggerRefusal> of(
      CreateTrigger create, Schema before, PostgresVersion target) {
    if (WrongKind.in(create, before, target).isPresent()) {
      return Optional.empty();
    }
    return ofTiming(create)
        .or(() -> ofTransitions(create, before.table(create.table())))
        .or(() -> TriggerCondition.refusal(create, before))
        .or(() -> ofFunction(create, before))
        .or(() -> ofReplaced(create, before, target))
        .or(() -> ofColumns(create));
  }

  private static Optional<TriggerRefusal> ofTiming(CreateTrigger create) {
    if (create.forEachRow() && create.events().contains("TRUNCATE")) {
      return refused(
          create,
          "TRUNCATE FOR EACH ROW triggers are not supported",
          "Give TRUNCATE a trigger of its own, FOR EACH STATEMENT.");
    }
    if (create.timing() != Timing.INSTEAD_OF) {
      return Optional.empty();
    }
    if (!create.forEachRow()) {
      return refused(create, "INSTEAD OF triggers must be FOR EACH ROW", "Write FOR EACH ROW.");
    }
    if (create.when().isPresent()) {
      return refused(
          create,
          "INSTEAD OF triggers cannot have WHEN conditions",
          "Leave WHEN out, and test the condition in the function.");
    }
    return create.columns().isEmpty()
        ? Optional.empty()
        : refused(
            create,
            "INSTEAD OF triggers cannot have column lists",
            "Leave OF and its columns out, and compare OLD and NEW in the function.");
  }

  private static Optional<TriggerRefusal> ofTransitions(
      CreateTrigger create, Optional<Table> table) {
    if (create.transitions().isEmpty()) {
      return Optional.empty();
    }
    if (create.forEachRow() && table.filter(Table::isPartitioned).isPresent()) {
      return transitions(create, "\"%s\" is a partitioned table".formatted(create.table().name()));
    }
    Set<Boolean> seen = new HashSet<>();
    for (Transition transition : create.transitions()) {
      Optional<String> words = ofTransition(create, transition, table);
      if (words.isPresent()) {
        return transitions(create, words.get());
      }
      if (!seen.add(transition.fresh())) {
        String name = transition.fresh() ? "NEW" : "OLD";
        return transitions(create, name + " TABLE cannot be specified multiple times");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofTransition(
      CreateTrigger create, Transition transition, Optional<Table> table) {
    List<String> events = create.events();
    if (!transition.table()) {
      return Optional.of("ROW variable naming in the REFERENCING clause is not supported");
    }
    if (create.forEachRow() && table.filter(t -> !t.parents().isEmpty()).isPresent()) {
      return Optional.of(
          "ROW triggers with transition tables are not supported on "
              + (table.get().isPartition() ? "partitions" : "inheritance children"));
    }
    if (create.timing() != Timing.AFTER) {
      return Optional.of("transition table name can only be specified for an AFTER trigger");
    }
    if (events.contains("TRUNCATE")) {
      return Optional.of("TRUNCATE triggers with transition tables are not supported");
    }
    if (events.size() != 1) {
      return Optional.of(
          "transition tables cannot be specified for triggers with more than one event");
    }
    if (!create.columns().isEmpty()) {
      return Optional.of("transition tables cannot be specified for triggers with column lists");
    }
    if (events.contains(transition.fresh() ? "DELETE" : "INSERT")) {
      return Optional.of(
          transition.fresh()
              ? "NEW TABLE can only be specified for an INSERT or UPDATE trigger"
              : "OLD TABLE can only be specified for a DELETE or UPDATE trigger");
    }
    return Optional.empty();
  }

  /** Called without arguments, whatever stands in the parentheses. */
  private static Optional<TriggerRefusal> ofFunction(CreateTrigger create, Schema before) {
    QualifiedName name = create.function();
    List<Routine> called =
        before.routines(name).stream()
            .filter(r -> !r.procedure() && r.argumentTypes().isEmpty())
            .toList();
    if (called.isEmpty()) {
      boolean absent = before.showsTriggerFunctions() && !isSystems(name);
      return absent
          ? Optional.of(
              new TriggerRefusal(
                  "function %s() does not exist".formatted(name),
                  name.span(),
                  "Create it first, without arguments and with RETURNS trigger."))
          : Optional.empty();
    }
    boolean fires = called.stream().anyMatch(TriggerRefusal::returnsTrigger);
    return fires
        ? Optional.empty()
        : Optional.of(
            new TriggerRefusal(
                "function %s must return type trigger".formatted(name),
                name.span(),
                "Call a function that RETURNS trigger."));
  }

  private static boolean isSystems(QualifiedName name) {
    boolean named = name.schema().map("pg_catalog"::equals).orElse(false);
    boolean known = BUILT_IN.contains(name.name()) || BuiltInFunctions.has(name.name());
    return named || known || name.name().startsWith("RI_FKey_");
  }

  private static boolean returnsTrigger(Routine routine) {
    // Opaque of old dumps has become trigger.
    return routine
        .returns()
        .filter(t -> Set.of("trigger", "opaque").contains(t.name()))
        .isPresent();
  }

  /** OR REPLACE of one that cannot be replaced like that. */
  private static Optional<TriggerRefusal> ofReplaced(
      CreateTrigger create, Schema before, PostgresVersion target) {
    String name = create.name().value();
    String table = create.table().name();
    Optional<Trigger> old =
        before.table(create.table()).stream()
            .flatMap(t -> t.triggers().stream())
            .filter(trigger -> create.replace() && trigger.name().equals(name))
            .findFirst();
    if (old.isEmpty()) {
      return Optional.empty();
    }
    String trigger = "trigger \"%s\" for relation \"%s\"".formatted(name, table);
    if (old.get().inherited()) {
      String kind = target.atLeast(15) ? "an internal or a child trigger" : "an internal trigger";
      return refused(
          create,
          trigger + " is " + kind,
          "Replace the trigger of the partitioned table, which takes its partitions along.");
    }
    return old.get().constraint()
        ? refused(
            create, trigger + " is a constraint trigger", "Drop it first, and create the new one.")
        : Optional.empty();
  }

  private static Optional<TriggerRefusal> ofColumns(CreateTrigger create) {
    Set<String> seen = new HashSet<>();
    return create.columns().stream()
        .map(Identifier::value)
        .filter(column -> !seen.add(column))
        .findFirst()
        .flatMap(
            column ->
                refused(
                    create,
                    "column \"%s\" specified more than once".formatted(column),
                    "Name it once."));
  }

  private static Optional<TriggerRefusal> transitions(CreateTrigger create, String words) {
    return refused(create, words, TRANSITIONS);
  }

  private static Optional<TriggerRefusal> refused(CreateTrigger create, String words, String help) {
    return Optional.of(new TriggerRefusal(words, create.name().span(), help));
  }
}
