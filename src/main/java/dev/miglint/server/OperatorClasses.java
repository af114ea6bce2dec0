package dev.miglint.server;

import dev.miglint.schema.Schema;
import dev.miglint.server.ServerTable.Versions;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operator classes of pg_opclass: what an index of a method can be made of. */
final class OperatorClasses {

  private static final List<OperatorClass> ALL = read();

  /** The first that the table knows. */
  private static final PostgresVersion FIRST = new PostgresVersion(14);

  /** By method, the types for which each server from 14 on has a default of its own. */
  private static final Map<String, Set<String>> DEFAULTS = defaults();

  private OperatorClasses() {}

  /**
   * One row.
   *
   * @param extension empty for a built-in one
   * @param type internal name of the type that it is for
   */
  private record OperatorClass(
      String extension,
      String method,
      String name,
      String type,
      boolean standard,
      Versions versions) {}

  private static List<OperatorClass> read() {
    List<OperatorClass> rows = new ArrayList<>();
    for (ServerTable.Row row : ServerTable.rows("server-operator-classes.tsv")) {
      rows.add(
          new OperatorClass(
              row.field(0),
              row.field(1),
              row.field(2),
              row.field(3),
              row.field(4).equals("yes"),
              row.versions()));
    }
    return List.copyOf(rows);
  }

  private static Map<String, Set<String>> defaults() {
    Map<String, Set<String>> found = new HashMap<>();
    for (OperatorClass one : ALL) {
      boolean always = one.versions().cover(FIRST) && one.versions().cover(PostgresVersion.NEWEST);
      if (one.standard() && one.extension().isEmpty() && always) {
        found.computeIfAbsent(one.method(), method -> new HashSet<>()).add(one.type());
      }
    }
    found.values().stream()
        .filter(types -> types.contains("text"))
        .forEach(types -> types.add("varchar")); // It is taken for text.
    return found;
  }

  /** Whether a built-in type has a default class on every server. */
  static boolean haveDefault(String method, String type) {
    return DEFAULTS.getOrDefault(method, Set.of()).contains(type);
  }

  /** No default class takes one of the types, and no extension that may be there brings one. */
  static boolean hasNoDefault(
      String method, Set<String> types, Schema before, PostgresVersion target) {
    return ALL.stream()
        .filter(c -> c.standard() && c.method().equals(method) && types.contains(c.type()))
        .noneMatch(c -> mayBeThere(c, before, target));
  }

  /** A class that this server has, but not for the method, or of an extension that is not there. */
  static boolean isAbsent(String method, String name, Schema before, PostgresVersion target) {
    List<OperatorClass> named = ALL.stream().filter(c -> c.name().equals(name)).toList();
    return !named.isEmpty()
        && named.stream()
            .filter(c -> c.method().equals(method))
            .noneMatch(c -> mayBeThere(c, before, target));
  }

  /** The class is there, and is for other types. */
  static boolean refuses(
      String method, String name, Set<String> types, Schema before, PostgresVersion target) {
    List<OperatorClass> named =
        ALL.stream()
            .filter(c -> c.name().equals(name) && c.method().equals(method))
            .filter(c -> mayBeThere(c, before, target))
            .toList();
    return !named.isEmpty()
        && named.stream().noneMatch(c -> types.contains(c.type()) || c.type().equals("any"));
  }

  private static boolean mayBeThere(OperatorClass one, Schema before, PostgresVersion target) {
    if (one.extension().isEmpty()) {
      return one.versions().cover(target);
    }
    return before.extension(one.extension()).isPresent() || !before.showsExtensions();
  }
}
