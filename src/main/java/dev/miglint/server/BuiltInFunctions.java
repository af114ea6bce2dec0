package dev.miglint.server;

import dev.miglint.server.ServerTable.Versions;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The functions of pg_proc: those that every server has, and those of the extensions beside it. */
public final class BuiltInFunctions {

  private static final BuiltInFunctions INSTANCE = new BuiltInFunctions();

  private final Map<String, List<Form>> functions = new HashMap<>();

  private BuiltInFunctions() {
    for (ServerTable.Row row : ServerTable.rows("server-functions.tsv")) {
      functions
          .computeIfAbsent(row.field(1), name -> new ArrayList<>())
          .add(
              new Form(
                  !row.field(0).isEmpty(),
                  parameters(row.field(2)),
                  Volatility.valueOf(row.field(3).toUpperCase(Locale.ROOT)),
                  row.versions()));
    }
  }

  private static Optional<List<String>> parameters(String field) {
    if (field.equals("*")) {
      return Optional.empty();
    }
    return Optional.of(
        field.isEmpty()
            ? List.of()
            : Arrays.stream(field.split(", ", -1)).map(BuiltInTypes::internal).toList());
  }

  /**
   * One function of a name.
   *
   * @param parameters internal names of types; empty where all functions of the name are alike
   */
  private record Form(
      boolean ofExtension,
      Optional<List<String>> parameters,
      Volatility volatility,
      Versions versions) {

    private boolean takes(int count) {
      return parameters.map(types -> types.size() == count).orElse(true);
    }

    private boolean takes(List<Optional<TypeName>> arguments) {
      if (parameters.isEmpty()) {
        return true;
      }
      List<String> types = parameters.get();
      boolean variadic = !types.isEmpty() && types.get(types.size() - 1).equals("any");
      if (variadic ? arguments.size() < types.size() : arguments.size() != types.size()) {
        return false;
      }
      return IntStream.range(0, types.size())
          .allMatch(i -> arguments.get(i).map(type -> fits(type, types.get(i))).orElse(true));
    }

    private static boolean fits(TypeName type, String parameter) {
      if (parameter.startsWith("any")) {
        return !parameter.equals("anyarray") || type.isArray();
      }
      if (type.isArray() || type.schema().isPresent()) {
        return false;
      }
      boolean text = BuiltInTypes.isText(type.name());
      // Of timestamp and timestamptz a date becomes the second, which its category prefers.
      String asked = type.name().equals("date") ? "timestamptz" : text ? "text" : type.name();
      return parameter.equals(type.name()) || parameter.equals(asked);
    }
  }

  /** Some version has a built-in function of this name. */
  static boolean has(String function) {
    return INSTANCE.functions.getOrDefault(function, List.of()).stream()
        .anyMatch(form -> !form.ofExtension());
  }

  /**
   * How volatile a built-in function is. Where functions of one name and number of arguments
   * differ, it counts as volatile only if all of them are.
   */
  public static Optional<Volatility> volatility(
      String function, int arguments, PostgresVersion version) {
    return INSTANCE.volatility(function, arguments, version, false);
  }

  /** The same for functions of the extensions in the server's own distribution. */
  public static Optional<Volatility> extensionVolatility(
      String function, int arguments, PostgresVersion version) {
    return INSTANCE.volatility(function, arguments, version, true);
  }

  private Optional<Volatility> volatility(
      String name, int arguments, PostgresVersion version, boolean ofExtension) {
    List<Form> known =
        functions.getOrDefault(name, List.of()).stream()
            .filter(form -> form.ofExtension() == ofExtension && form.versions().cover(version))
            .toList();
    List<Form> matching = known.stream().filter(form -> form.takes(arguments)).toList();
    return (matching.isEmpty() ? known : matching)
        .stream().map(Form::volatility).reduce((a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /**
   * Whether a call is certainly not immutable, on every version from 14 on.
   *
   * @param arguments their types, where they are known
   */
  static boolean isMutable(String function, List<Optional<TypeName>> arguments) {
    List<Form> meant =
        INSTANCE.functions.getOrDefault(function, List.of()).stream()
            .filter(form -> !form.ofExtension() && form.versions().coverMaintained())
            .filter(form -> form.takes(arguments))
            .toList();
    return !meant.isEmpty()
        && meant.stream().noneMatch(form -> form.volatility() == Volatility.IMMUTABLE);
  }
}
