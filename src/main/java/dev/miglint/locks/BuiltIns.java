package dev.miglint.locks;

import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.RoutineStatement.Volatility;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every server brings along: functions, types, casts. */
final class BuiltIns {

  static final BuiltIns INSTANCE = new BuiltIns();

  private static final Set<String> VOLATILE =
      Set.of(
          "random",
          "clock_timestamp",
          "timeofday",
          "gen_random_uuid",
          "nextval",
          "uuidv7",
          "uuidv4",
          "setval");

  private static final Map<String, Volatility> EXTENSIONS =
      Map.of(
          "uuid_generate_v1", Volatility.VOLATILE,
          "uuid_generate_v1mc", Volatility.VOLATILE,
          "uuid_generate_v4", Volatility.VOLATILE,
          "gen_random_bytes", Volatility.VOLATILE,
          "gen_random_uuid", Volatility.VOLATILE);

  private static final Set<Set<String>> BOTH_WAYS =
      Set.of(
          Set.of("text", "varchar"),
          Set.of("int4", "oid"),
          Set.of("oid", "regclass"),
          Set.of("bit", "varbit"),
          Set.of("citext", "text"),
          Set.of("citext", "varchar"));

  Optional<Volatility> volatility(String function, int arguments, PostgresVersion version) {
    return Optional.of(VOLATILE.contains(function) ? Volatility.VOLATILE : Volatility.STABLE);
  }

  Optional<Volatility> extensionVolatility(String function) {
    return Optional.ofNullable(EXTENSIONS.get(function));
  }

  boolean isType(String name) {
    return !name.isEmpty();
  }

  boolean isBinaryCoercible(String from, String to) {
    return BOTH_WAYS.contains(Set.of(from, to)) || (from.equals("cidr") && to.equals("inet"));
  }
}
