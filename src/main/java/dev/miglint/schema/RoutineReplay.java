package dev.miglint.schema;

import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.RoutineStatement.AlterFunction;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.Parameter;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Functions and procedures. */
final class RoutineReplay {

  private final Draft draft;

  RoutineReplay(Draft draft) {
    this.draft = draft;
  }

  void create(CreateFunction statement) {
    RelationName name = draft.schema().nameOfNew(statement.name());
    List<Parameter> parameters =
        statement.parameters().stream()
            .map(p -> new Parameter(p.name(), draft.resolved(p.type()), p.mode(), p.defaultValue()))
            .toList();
    Routine made =
        new Routine(
            name,
            statement.procedure(),
            parameters,
            statement.returns().map(draft::resolved),
            statement.language(),
            statement.volatility(),
            statement.securityDefiner(),
            statement.strict(),
            statement.settings(),
            statement.body(),
            draft.now(),
            draft.now(),
            Optional.empty());
    List<Routine> all = new ArrayList<>(draft.schema().routines(name));
    Optional<Routine> old = all.stream().filter(r -> r.takes(made.argumentTypes())).findFirst();
    if (old.isPresent()) {
      all.remove(old.get());
      all.add(made.withCreated(old.get().created(), old.get().comment()));
    } else {
      all.add(made);
    }
    draft.putRoutines(name, all);
  }

  void alter(AlterFunction statement) {
    change(
        draft.schema().resolveRoutine(statement.name()),
        meant(statement.arguments()),
        r ->
            r.withOptions(
                statement.volatility().orElse(r.volatility()),
                statement.securityDefiner().orElse(r.securityDefiner()),
                statement.strict().orElse(r.strict()),
                settings(r.settings(), statement)));
  }

  void comment(Comment statement, Optional<Remark> remark) {
    change(
        draft.schema().resolveRoutine(statement.object()),
        meant(statement.arguments()),
        r -> r.withCreated(r.created(), remark));
  }

  private static Map<String, String> settings(Map<String, String> old, AlterFunction statement) {
    Map<String, String> settings = new LinkedHashMap<>(old);
    if (statement.reset().contains("all")) {
      settings.clear();
    }
    statement.reset().forEach(settings::remove);
    settings.putAll(statement.settings());
    return settings;
  }

  /** Without a list of arguments the name alone must tell; so it means all of that name. */
  private static Predicate<Routine> meant(Optional<List<TypeName>> arguments) {
    return routine -> arguments.map(routine::takes).orElse(true);
  }

  private void change(RelationName name, Predicate<Routine> which, UnaryOperator<Routine> change) {
    draft.putRoutines(
        name,
        draft.schema().routines(name).stream()
            .map(r -> which.test(r) ? change.apply(r) : r)
            .toList());
  }

  void drop(DroppedObject object, boolean cascade) {
    RelationName name = draft.schema().resolveRoutine(object.name());
    Predicate<Routine> gone = meant(object.arguments());
    List<Routine> rest = draft.schema().routines(name).stream().filter(gone.negate()).toList();
    draft.putRoutines(name, rest);
    if (cascade && rest.isEmpty()) {
      dropUsersOf(name);
    }
  }

  /** Triggers that fire the function, and defaults that call it. */
  private void dropUsersOf(RelationName function) {
    for (Table table : draft.schema().tables()) {
      for (Trigger trigger : table.triggers()) {
        if (trigger.function().equals(function)) {
          new ReactionReplay(draft).dropTrigger(table.name(), trigger.name());
        }
      }
      for (Column column : table.columns()) {
        if (column.defaultValue().filter(e -> calls(e, function)).isPresent()) {
          draft.changeTable(
              table.name(),
              t -> t.mapColumn(column.name(), c -> c.withDefault(Optional.empty(), draft.now())));
        }
      }
    }
  }

  private boolean calls(dev.miglint.sql.Expression expression, RelationName function) {
    return dev.miglint.sql.Expressions.all(FunctionCall.class, expression).stream()
        .anyMatch(call -> draft.schema().resolveRoutine(call.name()).equals(function));
  }

  /** DROP TYPE … CASCADE takes the routines with an argument or result of the type. */
  void dropUsing(RelationName type) {
    for (RelationName name : List.copyOf(draft.catalog().routines().keySet())) {
      List<Routine> all = draft.schema().routines(name);
      List<Routine> rest = all.stream().filter(r -> !uses(r, type)).toList();
      if (rest.size() < all.size()) {
        draft.putRoutines(name, rest);
      }
    }
  }

  /** Arguments and results of a type that gets another name. */
  void followType(RelationName type, UnaryOperator<TypeName> renamed) {
    for (RelationName name : List.copyOf(draft.catalog().routines().keySet())) {
      change(
          name,
          routine -> uses(routine, type),
          routine ->
              routine.withTypes(t -> TypeUse.means(Optional.of(t), type) ? renamed.apply(t) : t));
    }
  }

  private static boolean uses(Routine routine, RelationName type) {
    return TypeUse.means(routine.returns(), type)
        || routine.parameters().stream().anyMatch(p -> TypeUse.means(Optional.of(p.type()), type));
  }

  /** The routine with these arguments, or without them all of that name, gets another name. */
  void move(RelationName from, RelationName to, Optional<List<TypeName>> arguments) {
    List<Routine> all = draft.schema().routines(from);
    List<Routine> moved = all.stream().filter(meant(arguments)).toList();
    if (moved.isEmpty() || from.equals(to)) {
      return;
    }
    draft.putRoutines(from, all.stream().filter(r -> !moved.contains(r)).toList());
    List<Routine> merged = new ArrayList<>(draft.schema().routines(to));
    moved.forEach(r -> merged.add(r.withName(to)));
    draft.putRoutines(to, merged);
    // What a trigger calls has no arguments.
    if (moved.stream().allMatch(r -> !r.takes(List.of()))) {
      return;
    }
    for (Table table : draft.schema().tables()) {
      if (table.triggers().stream().anyMatch(t -> t.function().equals(from))) {
        new ReactionReplay(draft)
            .change(
                table.name(),
                reactions ->
                    reactions.withTriggers(
                        reactions.triggers().stream()
                            .map(t -> t.function().equals(from) ? t.withFunction(to) : t)
                            .toList()));
      }
    }
  }
}
