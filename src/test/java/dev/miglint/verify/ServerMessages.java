package dev.miglint.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work that the server tells of in its messages of level DEBUG1. */
final class ServerMessages {

  /**
   * @param kind what is told
   * @param message the words; the first group is the name of a relation or constraint
   */
  private record Tell(String kind, Pattern message) {
    Tell(String kind, String message) {
      this(kind, Pattern.compile(message));
    }
  }

  private static final String FOREIGN_KEY = "foreign key scan";

  // tablecmds.c, index.c and partbounds.c of PostgreSQL 11 to 18.
  private static final List<Tell> TELLS =
      List.of(
          new Tell("rewrite", "^rewriting table \"(.+)\"$"),
          new Tell("scan", "^verifying table \"(.+)\"$"),
          new Tell("index build", "^building index \"(.+?)\" on table "),
          new Tell(FOREIGN_KEY, "^validating foreign key constraint \"(.+)\"$"),
          new Tell(
              "scan skipped",
              // 12 quotes the parts one by one.
              "^existing constraints on column \"([^\".]+)\"?\\.\"?[^\".]+\" are sufficient to prove"),
          new Tell(
              "scan skipped",
              "^partition constraint for table \"(.+)\" is implied by existing constraints"),
          new Tell(
              "scan skipped",
              "^updated partition constraint for default partition \"(.+)\" is implied"));

  private static final Pattern BUILDING = Pattern.compile("^building index .* on table \"(.+?)\"");

  private final List<String> messages;

  private ServerMessages(List<String> messages) {
    this.messages = messages;
  }

  static ServerMessages of(@Nullable SQLWarning first) {
    List<String> messages = new ArrayList<>();
    for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
      messages.add(String.valueOf(warning.getMessage()));
    }
    return new ServerMessages(messages);
  }

  /** Work to relations; a foreign key is told by the tables that it is on. */
  SortedMap<String, SortedSet<String>> work(
      Connection connection, RelationSnapshot before, RelationSnapshot after) throws SQLException {
    SortedMap<String, SortedSet<String>> work = new TreeMap<>();
    for (String message : messages) {
      for (Tell tell : TELLS) {
        Matcher matcher = tell.message().matcher(message);
        if (matcher.find() && !matcher.group(1).startsWith("pg_toast")) {
          work.computeIfAbsent(tell.kind(), key -> new TreeSet<>())
              .addAll(relations(connection, tell.kind(), matcher.group(1), before, after));
        }
      }
    }
    return work;
  }

  /** The tables that are read to build their indexes, without their schemas. */
  Set<String> indexed() {
    return messages.stream()
        .map(BUILDING::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> relations(
      Connection connection,
      String kind,
      String name,
      RelationSnapshot before,
      RelationSnapshot after)
      throws SQLException {
    if (kind.equals(FOREIGN_KEY)) {
      return tablesOf(connection, name, after);
    }
    List<String> known = after.namesOf(name);
    if (known.isEmpty()) {
      known = before.namesOf(name);
    }
    return known.isEmpty() ? Set.of(name) : Set.copyOf(known);
  }

  private static Set<String> tablesOf(
      Connection connection, String foreignKey, RelationSnapshot after) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT conrelid FROM pg_constraint WHERE conname = ? AND contype = 'f'")) {
      statement.setString(1, foreignKey);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          after
              .byIdentifier(rows.getLong(1))
              .filter(RelationSnapshot.Relation::isTable)
              .ifPresent(table -> tables.add(table.name()));
        }
      }
    }
    return tables.isEmpty() ? Set.of(foreignKey) : tables;
  }
}
