package dev.miglint.server;

import dev.miglint.schema.Relation;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.source.Span;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ColumnPrivilege;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A privilege that the kind of object does not have (aclchk.c; manual, section 5.8).
 *
 * @param words the server's
 * @param help what to do instead
 */
public record GrantRefusal(String words, Span span, String help) {

  private static final Set<String> OF_TABLES =
      Set.of(
          "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN");

  private static final Set<String> OF_COLUMNS =
      Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES", "ALL");

  private static final Set<String> OF_ROUTINES = Set.of("EXECUTE");
  private static final Set<String> USAGE = Set.of("USAGE");

  /** What GRANT takes for a kind; of tables USAGE as well, since a sequence is taken for one. */
  private static final Map<ObjectKind, Set<String>> PRIVILEGES =
      Map.ofEntries(
          Map.entry(ObjectKind.SEQUENCE, Set.of("USAGE", "SELECT", "UPDATE")),
          Map.entry(ObjectKind.DATABASE, Set.of("CREATE", "CONNECT", "TEMP")),
          Map.entry(ObjectKind.SCHEMA, Set.of("CREATE", "USAGE")),
          Map.entry(ObjectKind.TABLESPACE, Set.of("CREATE")),
          Map.entry(ObjectKind.LARGE_OBJECT, Set.of("SELECT", "UPDATE")),
          Map.entry(ObjectKind.FUNCTION, OF_ROUTINES),
          Map.entry(ObjectKind.PROCEDURE, OF_ROUTINES),
          Map.entry(ObjectKind.ROUTINE, OF_ROUTINES),
          Map.entry(ObjectKind.DOMAIN, USAGE),
          Map.entry(ObjectKind.TYPE, USAGE),
          Map.entry(ObjectKind.LANGUAGE, USAGE),
          Map.entry(ObjectKind.SERVER, USAGE),
          Map.entry(ObjectKind.FOREIGN_DATA_WRAPPER, USAGE));

  /** Of any kind; RULE is read and ignored. */
  private static final Set<String> KNOWN =
      Set.of("EXECUTE", "USAGE", "CREATE", "TEMP", "CONNECT", "RULE");

  /** The first thing at which the server stops. */
  public static Optional<GrantRefusal> of(Grant grant, Schema before, PostgresVersion target) {
    if (grant.kind() != ObjectKind.TABLE && !PRIVILEGES.containsKey(grant.kind())) {
      return Optional.empty(); // Roles, and parameters, which are not told apart.
    }
    return words(grant, before, target)
        .map(words -> new GrantRefusal(words, grant.span(), help(words, grant.kind(), target)));
  }

  private static Optional<String> words(Grant grant, Schema before, PostgresVersion target) {
    if (!grant.columns().isEmpty()) {
      if (grant.defaults()) {
        return Optional.of("default privileges cannot be set for columns");
      }
      if (grant.kind() != ObjectKind.TABLE) {
        return Optional.of("column privileges are only valid for relations");
      }
    }
    for (String privilege : plain(grant)) {
      Optional<String> words = invalid(privilege, grant, before, target);
      if (words.isPresent()) {
        return words;
      }
    }
    return ofColumns(grant, target)
        .or(
            () ->
                grant.grant() && grant.option() && grant.grantees().contains("public")
                    ? Optional.of("grant options can only be granted to roles")
                    : Optional.empty());
  }

  /** The privileges that are not of columns. */
  private static List<String> plain(Grant grant) {
    Set<String> ofColumns =
        grant.columns().stream().map(ColumnPrivilege::privilege).collect(Collectors.toSet());
    List<String> plain = new ArrayList<>();
    for (String privilege : grant.privileges()) {
      if (!privilege.isEmpty() && !ofColumns.contains(privilege)) {
        plain.add(privilege.equals("TEMPORARY") ? "TEMP" : privilege);
      }
    }
    return plain;
  }

  private static Optional<String> invalid(
      String privilege, Grant grant, Schema before, PostgresVersion target) {
    if (!isKnown(privilege, target)) {
      return Optional.of(unrecognized(privilege));
    }
    if (privilege.equals("RULE")) {
      return Optional.empty();
    }
    if (grant.kind() != ObjectKind.TABLE) {
      return PRIVILEGES.getOrDefault(grant.kind(), Set.of()).contains(privilege)
          ? Optional.empty()
          : Optional.of(
              "invalid privilege type %s for %s".formatted(privilege, words(grant.kind())));
    }
    if (OF_TABLES.contains(privilege)) {
      return Optional.empty();
    }
    if (!privilege.equals("USAGE") || grant.defaults()) {
      return Optional.of("invalid privilege type %s for relation".formatted(privilege));
    }
    boolean table =
        !grant.allInSchema() && grant.objects().stream().anyMatch(name -> isTable(name, before));
    return table ? Optional.of("invalid privilege type USAGE for table") : Optional.empty();
  }

  private static boolean isTable(QualifiedName name, Schema before) {
    Optional<Relation> relation = before.relation(name).filter(r -> !r.predatesHistory());
    return relation.filter(r -> r instanceof Table || r instanceof View).isPresent();
  }

  private static Optional<String> ofColumns(Grant grant, PostgresVersion target) {
    return grant.columns().stream()
        .map(ColumnPrivilege::privilege)
        .filter(privilege -> !OF_COLUMNS.contains(privilege))
        .findFirst()
        .map(
            privilege ->
                isKnown(privilege, target)
                    ? "invalid privilege type %s for column".formatted(privilege)
                    : unrecognized(privilege));
  }

  private static boolean isKnown(String privilege, PostgresVersion target) {
    return switch (privilege) {
      case "MAINTAIN" -> target.atLeast(17);
      case "SET", "ALTER SYSTEM" -> target.atLeast(15);
      default -> OF_TABLES.contains(privilege) || KNOWN.contains(privilege);
    };
  }

  private static String unrecognized(String privilege) {
    return "unrecognized privilege type \"%s\"".formatted(privilege.toLowerCase(Locale.ROOT));
  }

  private static String words(ObjectKind kind) {
    return switch (kind) {
      case FOREIGN_DATA_WRAPPER -> "foreign-data wrapper";
      case SERVER -> "foreign server";
      default -> kind.words();
    };
  }

  private static String help(String words, ObjectKind kind, PostgresVersion target) {
    if (words.startsWith("grant options")) {
      return "Leave WITH GRANT OPTION out, or name the roles.";
    }
    if (words.contains("column")) {
      return "Columns of tables and views have SELECT, INSERT, UPDATE and REFERENCES, and nothing"
          + " else: grant the rest on the whole.";
    }
    Set<String> there = PRIVILEGES.getOrDefault(kind, OF_TABLES);
    String list =
        there.stream().filter(p -> isKnown(p, target)).sorted().collect(Collectors.joining(", "));
    return "Name a privilege that a %s has: %s.".formatted(words(kind), list);
  }
}
