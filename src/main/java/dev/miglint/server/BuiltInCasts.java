package dev.miglint.server;

import dev.miglint.server.ServerTable.Versions;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The casts of pg_cast; types by their internal names. */
public final class BuiltInCasts {

  private static final BuiltInCasts INSTANCE = new BuiltInCasts();

  private final Map<List<String>, BuiltInCast> casts = new HashMap<>();

  private record BuiltInCast(String context, String method, String volatility, Versions versions) {}

  private BuiltInCasts() {
    for (ServerTable.Row row : ServerTable.rows("server-casts.tsv")) {
      casts.put(
          List.of(BuiltInTypes.internal(row.field(0)), BuiltInTypes.internal(row.field(1))),
          new BuiltInCast(row.field(2), row.field(3), row.field(4), row.versions()));
    }
  }

  /** Values of one type are values of the other as they stand. */
  public static boolean isBinaryCoercible(String from, String to, PostgresVersion version) {
    BuiltInCast cast = INSTANCE.casts.get(List.of(from, to));
    return cast != null && cast.method().equals("binary") && cast.versions().cover(version);
  }

  /** The types that values of this one are taken for as they stand, wherever one is asked for. */
  static List<String> takenFor(String from, PostgresVersion version) {
    List<String> found = new ArrayList<>();
    INSTANCE.casts.forEach(
        (ends, cast) -> {
          boolean binary = cast.method().equals("binary") && cast.context().equals("implicit");
          if (binary && ends.get(0).equals(from) && cast.versions().cover(version)) {
            found.add(ends.get(1));
          }
        });
    return found;
  }

  /** The server applies it wherever the other type is asked for. */
  static boolean isImplicit(String from, String to) {
    BuiltInCast cast = INSTANCE.casts.get(List.of(from, to));
    return cast != null && cast.context().equals("implicit") && cast.versions().coverMaintained();
  }

  /** The server applies it when a value is stored in a column (manual, section 10.4). */
  static boolean isAssignment(String from, String to) {
    BuiltInCast cast = INSTANCE.casts.get(List.of(from, to));
    return cast != null && !cast.context().equals("explicit") && cast.versions().coverMaintained();
  }

  /** The server applies it where it is written. */
  static boolean isCast(String from, String to) {
    BuiltInCast cast = INSTANCE.casts.get(List.of(from, to));
    return cast != null && cast.versions().coverMaintained();
  }

  /** Its function depends on settings, such as the time zone. */
  static boolean isMutable(String from, String to) {
    BuiltInCast cast = INSTANCE.casts.get(List.of(from, to));
    if (cast == null) {
      return false;
    }
    // Through the text of the value, which the types' own functions write and read.
    return cast.method().equals("inout")
        ? BuiltInTypes.hasMutableOutput(from) || BuiltInTypes.hasMutableInput(to)
        : cast.method().equals("function") && !cast.volatility().equals("immutable");
  }
}
