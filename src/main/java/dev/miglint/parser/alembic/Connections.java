package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Member;
import java.util.Optional;
import java.util.Set;

/** Whether a value speaks to the database that is migrated. */
final class Connections {

  private static final Set<String> SOURCES =
      Set.of("get_bind", "get_context", "Session", "sessionmaker", "scoped_session");

  /** Methods that give the same connection, or something on it, again. */
  private static final Set<String> SAME =
      Set.of(
          "connect",
          "begin",
          "begin_nested",
          "begin_transaction",
          "execution_options",
          "engine",
          "connection",
          "bind");

  private Connections() {}

  static boolean isConnection(Value value) {
    if (value instanceof Made made) {
      boolean source = SOURCES.contains(made.name());
      return (source && made.on().isEmpty())
          || (made.name().equals("Session") && made.on().isPresent())
          || (made.on().filter(Connections::isConnection).isPresent()
              && (SAME.contains(made.name()) || made.name().isEmpty()));
    }
    return value instanceof Member member
        && SAME.contains(member.name())
        && isConnection(member.of());
  }

  /** Something of an imported module that is a session or an engine by its name. */
  static boolean isOthersConnection(Value value) {
    return value instanceof Imported imported
        && (imported.name().equals("session") || imported.name().equals("engine"));
  }

  /** What {@code with … as} gives: the manager itself for all that is of interest here. */
  static Value entered(Value manager) {
    return manager;
  }

  /** The name of the database, where a part of a connection tells it. */
  static Optional<Value> dialect(Member member, String dialect) {
    boolean name = member.name().equals("name") && isDialect(member.of());
    boolean direct = member.name().equals("dialect_name");
    return name || direct ? Optional.of(new Value.Text(Fragment.bare(dialect))) : Optional.empty();
  }

  private static boolean isDialect(Value value) {
    return value instanceof Member member
        && (member.name().equals("dialect") || member.name().equals("engine"))
        && (isConnection(member.of()) || isDialect(member.of()));
  }
}
