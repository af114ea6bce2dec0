package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a script finds when it runs once more, after what itself creates and drops. */
public final class SecondRun {

  /** Where a name is created, and where it is dropped. */
  private final Map<Key, List<Integer>> created = new HashMap<>();

  private final Map<Key, List<Integer>> dropped = new HashMap<>();

  private SecondRun() {}

  /** Relations share their names, routines too, whose arguments are not looked at. */
  private record Key(String kind, Optional<String> owner, String name) {

    static Key of(ObjectKind kind, Optional<QualifiedName> owner, QualifiedName name) {
      boolean member = owner.isPresent() && kind != ObjectKind.INDEX;
      return new Key(
          family(kind),
          member ? owner.map(Key::plain) : Optional.empty(),
          member ? name.name() : plain(name));
    }

    static Key of(DropConstraint drop, AlterTable alter) {
      return new Key(
          ObjectKind.CONSTRAINT.name(),
          Optional.of(plain(alter.name())),
          drop.constraint().value());
    }

    private static String family(ObjectKind kind) {
      return switch (kind) {
        case PROCEDURE, ROUTINE -> ObjectKind.FUNCTION.name();
        case DOMAIN -> ObjectKind.TYPE.name();
        default -> kind.isRelation() ? "RELATION" : kind.name();
      };
    }

    private static String plain(QualifiedName name) {
      return name.schema().filter(schema -> !schema.equals("public")).isPresent()
          ? name.toString()
          : name.name();
    }
  }

  /** The statements of one script in their order, without those inside of blocks. */
  public static SecondRun of(List<Step> script) {
    SecondRun run = new SecondRun();
    for (Step step : script) {
      int place = step.statement().span().start();
      if (step.statement() instanceof Drop drop) {
        for (DroppedObject object : drop.objects()) {
          note(run.dropped, Key.of(drop.kind(), object.table(), object.name()), place);
        }
      }
      if (step.statement() instanceof AlterTable alter) {
        for (AlterAction action : alter.actions()) {
          if (action instanceof DropConstraint drop) {
            note(run.dropped, Key.of(drop, alter), place);
          }
        }
      }
      for (CreatedName name : CreatedName.in(step.statement())) {
        note(run.created, Key.of(name.kind(), name.owner(), name.name()), place);
      }
    }
    return run;
  }

  private static void note(Map<Key, List<Integer>> places, Key key, int place) {
    places.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
  }

  /**
   * Why a statement fails when the script runs once more.
   *
   * @param words behind "it fails here"
   * @param help what to write instead
   * @param halfway only where the first run has stopped between this statement and a later one
   */
  public record Failure(Span place, String words, String help, boolean halfway) {}

  /**
   * The failure of a statement, if any.
   *
   * @param stops whether a run may stop behind the statement and leave what it did
   */
  public Optional<Failure> failure(Step step, boolean stops) {
    Statement statement = step.statement();
    if (statement instanceof Drop drop && !drop.ifExists()) {
      boolean anew = creates(drop, place -> place > drop.span().start());
      return creates(drop, place -> place < drop.span().start()) || (anew && !stops)
          ? Optional.empty() // The script itself sees to it that there is something to drop.
          : Optional.of(gone(drop.span(), anew));
    }
    if (statement instanceof AlterTable alter) {
      Optional<Failure> drop =
          alter.actions().stream()
              .filter(SecondRun::dropsForSure)
              .map(action -> gone(action.span(), false))
              .findFirst();
      if (drop.isPresent()) {
        return drop;
      }
    }
    if (statement instanceof Rename rename) {
      return renamed(rename);
    }
    if (statement instanceof CreateExtension create) {
      return create.ifNotExists() ? Optional.empty() : Optional.of(there(create.name()));
    }
    if (statement instanceof AddEnumValue add) {
      return add.ifNotExists() ? Optional.empty() : Optional.of(there(add));
    }
    return CreatedName.in(statement).stream()
        .filter(name -> !name.tolerant() && !name.temporary())
        // The columns and constraints of a new table come and go with it.
        .filter(name -> !isMember(name.kind()) || statement instanceof AlterTable)
        .filter(name -> !isFree(name, statement.span().start()))
        .flatMap(name -> taken(name, statement, stops).stream())
        .findFirst();
  }

  private static boolean dropsForSure(AlterAction action) {
    return (action instanceof DropColumn column && !column.ifExists())
        || (action instanceof DropConstraint constraint && !constraint.ifExists());
  }

  private static boolean isMember(ObjectKind kind) {
    return kind == ObjectKind.COLUMN || kind == ObjectKind.CONSTRAINT;
  }

  private static Failure there(Identifier extension) {
    return new Failure(
        extension.span(), extension + " is there already", with("IF NOT EXISTS"), false);
  }

  private static Failure there(AddEnumValue add) {
    return new Failure(add.span(), "the value is there already", with("IF NOT EXISTS"), false);
  }

  private static Failure gone(Span place, boolean halfway) {
    return new Failure(place, "what it drops is gone", with("IF EXISTS"), halfway);
  }

  /**
   * A relation that has got its new name. There is no IF EXISTS for the old names of columns and
   * constraints.
   */
  private Optional<Failure> renamed(Rename rename) {
    boolean sure = rename.member().isEmpty() && rename.kind().isRelation() && !rename.ifExists();
    Key key = Key.of(rename.kind(), Optional.empty(), rename.object());
    return sure && !is(created, key, any -> true)
        ? Optional.of(
            new Failure(
                rename.object().span(),
                rename.object() + " has its new name",
                with("IF EXISTS"),
                false))
        : Optional.empty();
  }

  private Optional<Failure> taken(CreatedName name, Statement statement, boolean stops) {
    boolean goes = isDropped(name, place -> place > statement.span().start());
    return goes && !stops
        ? Optional.empty()
        : help(name, statement)
            .map(
                help ->
                    new Failure(name.name().span(), name.name() + " is there already", help, goes));
  }

  /** What PostgreSQL has for the purpose; nothing for what needs a block that looks before. */
  private static Optional<String> help(CreatedName created, Statement statement) {
    if (statement instanceof CreateIndex index && index.concurrently()) {
      return Optional.of(
          "Put DROP INDEX CONCURRENTLY IF EXISTS %s; in front of it: IF NOT EXISTS would pass over the invalid index that a failed build leaves behind."
              .formatted(quoted(created.name())));
    }
    boolean key =
        (created.kind() == ObjectKind.INDEX && !(statement instanceof CreateIndex))
            || adoptsIndex(statement, created);
    if (key) {
      return Optional.empty(); // To drop a key in order to build it again is no way.
    }
    return switch (created.kind()) {
      case TABLE, COLUMN, INDEX, SEQUENCE, MATERIALIZED_VIEW, SCHEMA ->
          Optional.of(with("IF NOT EXISTS"));
      case VIEW, FUNCTION -> Optional.of(with("OR REPLACE"));
      case CONSTRAINT ->
          Optional.of(
              "Write DROP CONSTRAINT IF EXISTS %s into the same ALTER TABLE, in front of it."
                  .formatted(quoted(created.name().name())));
      default -> Optional.empty();
    };
  }

  private static boolean adoptsIndex(Statement statement, CreatedName created) {
    return PlacedConstraint.in(statement).stream()
        .map(PlacedConstraint::constraint)
        .filter(IndexBacked.class::isInstance)
        .anyMatch(c -> c.name().filter(n -> n.value().equals(created.name().name())).isPresent());
  }

  private static String with(String clause) {
    return "Write it with %s.".formatted(clause);
  }

  /** Whether the script creates all there that a statement drops. */
  private boolean creates(Drop drop, IntPredicate where) {
    return drop.objects().stream()
        .map(object -> Key.of(drop.kind(), object.table(), object.name()))
        .allMatch(key -> is(created, key, where));
  }

  private static boolean is(Map<Key, List<Integer>> places, Key key, IntPredicate where) {
    return places.getOrDefault(key, List.of()).stream().anyMatch(where::test);
  }

  /** Whether the script drops it before that place, and does not make it again until there. */
  private boolean isFree(CreatedName name, int place) {
    Key key = Key.of(name.kind(), name.owner(), name.name());
    int made =
        created.getOrDefault(key, List.of()).stream()
            .filter(other -> other < place)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(-1);
    return isDropped(name, drop -> made < drop && drop < place);
  }

  /** Whether the script drops it there, or the table or schema around it. */
  private boolean isDropped(CreatedName name, IntPredicate where) {
    Optional<String> schema = name.owner().orElse(name.name()).schema();
    return Stream.of(
            Optional.of(Key.of(name.kind(), name.owner(), name.name())),
            name.owner().map(table -> Key.of(ObjectKind.TABLE, Optional.empty(), table)),
            schema.map(s -> new Key(ObjectKind.SCHEMA.name(), Optional.empty(), s)))
        .flatMap(Optional::stream)
        .anyMatch(key -> is(dropped, key, where));
  }

  /** Whether a statement does no more when it runs once more, whatever the script around it. */
  public static boolean isHarmless(Statement statement) {
    if (statement instanceof Drop drop) {
      return drop.ifExists();
    }
    if (statement instanceof Comment || statement instanceof Grant) {
      return true;
    }
    List<CreatedName> names = CreatedName.in(statement);
    if (statement instanceof AlterTable alter) {
      return names.stream().allMatch(CreatedName::tolerant)
          && alter.actions().stream()
              .allMatch(
                  action ->
                      action instanceof AddColumn
                          || action instanceof SetDefault
                          || action instanceof DropDefault
                          || action instanceof SetNotNull
                          || action instanceof DropNotNull
                          || (action instanceof DropColumn column && column.ifExists())
                          || (action instanceof DropConstraint gone && gone.ifExists()));
    }
    return !names.isEmpty() && names.get(0).tolerant();
  }
}
