package dev.miglint.locks;

import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.RoutineStatement.Volatility;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What every server brings along, and the extensions of its distribution: functions, types, casts.
 * The tables are made from the catalogs of real servers, see testdata/locks/README.md.
 */
final class BuiltIns {

  static final BuiltIns INSTANCE = new BuiltIns();

  /**
   * A function.
   *
   * @param arguments how many; -1 where all functions of the name are alike
   */
  private record Function(
      boolean ofExtension, int arguments, Volatility volatility, String versions) {}

  private final Map<String, List<Function>> functions = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Map<List<String>, String> binaryCasts = new HashMap<>();

  private BuiltIns() {
    for (List<String> row : rows("server-functions.tsv")) {
      String arguments = row.get(2);
      int count =
          arguments.equals("*") ? -1 : arguments.isEmpty() ? 0 : arguments.split(", ", -1).length;
      Volatility volatility = Volatility.valueOf(row.get(3).toUpperCase(Locale.ROOT));
      functions
          .computeIfAbsent(row.get(1), name -> new ArrayList<>())
          .add(new Function(!row.get(0).isEmpty(), count, volatility, row.get(4)));
    }
    Map<String, String> internalNames = new HashMap<>();
    for (List<String> row : rows("server-types.tsv")) {
      types.add(row.get(1));
      internalNames.put(row.get(2), row.get(1));
    }
    for (List<String> row : rows("server-casts.tsv")) {
      if (row.get(3).equals("binary")) {
        binaryCasts.put(
            List.of(
                internalNames.getOrDefault(row.get(0), row.get(0)),
                internalNames.getOrDefault(row.get(1), row.get(1))),
            row.get(6));
      }
    }
  }

  private static List<List<String>> rows(String resource) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(BuiltIns.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /**
   * How volatile a built-in function is. Where functions of one name and number of arguments
   * differ, it counts as volatile only if all of them are.
   */
  Optional<Volatility> volatility(String function, int arguments, PostgresVersion version) {
    return volatility(function, arguments, version, false);
  }

  /** The same for functions of the extensions in the server's own distribution. */
  Optional<Volatility> extensionVolatility(
      String function, int arguments, PostgresVersion version) {
    return volatility(function, arguments, version, true);
  }

  private Optional<Volatility> volatility(
      String name, int arguments, PostgresVersion version, boolean ofExtension) {
    List<Function> known =
        functions.getOrDefault(name, List.of()).stream()
            .filter(f -> f.ofExtension() == ofExtension && covers(f.versions(), version))
            .toList();
    List<Function> matching =
        known.stream().filter(f -> f.arguments() == -1 || f.arguments() == arguments).toList();
    return (matching.isEmpty() ? known : matching)
        .stream().map(Function::volatility).reduce((a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Built in, or of an extension of the distribution; the internal name. */
  boolean isType(String name) {
    return types.contains(name);
  }

  /** Values of one type are values of the other as they stand. */
  boolean isBinaryCoercible(String from, String to, PostgresVersion version) {
    String versions = binaryCasts.get(List.of(from, to));
    return versions != null && covers(versions, version);
  }

  /** {@code 11-12,14}. */
  private static boolean covers(String versions, PostgresVersion version) {
    for (String range : versions.split(",", -1)) {
      String[] ends = range.split("-", -1);
      if (version.major() >= Integer.parseInt(ends[0])
          && version.major() <= Integer.parseInt(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }
}
