package dev.miglint.plan;

import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a framework names and lays out the files of a migration. */
public final class FileStyle {

  private static final Pattern BODY = Pattern.compile("\\$\\w*\\$");

  private final MigrationSet set;
  private final boolean down;

  public FileStyle(MigrationSet set) {
    this.set = set;
    this.down = set.migrations().stream().anyMatch(m -> m.direction() == Direction.DOWN);
  }

  /** Whether the history has ways back. */
  public boolean hasDown() {
    return down;
  }

  /** The files of a migration. */
  public List<PlannedFile> files(PlannedMigration migration) {
    return switch (set.framework().id()) {
      case "golang-migrate", "plain" -> pair(migration, "", ".up", ".down");
      case "morph" -> pair(migration, "-- morph:nontransactional\n", ".up", ".down");
      case "sqlx" -> pair(migration, "-- no-transaction\n", down ? ".up" : "", ".down");
      case "pop", "manifest" -> {
        String way = migration.isOutside() ? ".autocommit.up" : ".up";
        yield pair(migration, "", way, ".down");
      }
      case "flyway" -> flyway(migration);
      case "refinery" -> one("V%s__%s.sql", migration);
      case "goose" ->
          sections(migration, "-- +goose Up", "-- +goose Down", "-- +goose NO TRANSACTION\n", "");
      case "dbmate" ->
          sections(migration, "-- migrate:up", "-- migrate:down", "", " transaction:false");
      case "sql-migrate" ->
          sections(migration, "-- +migrate Up", "-- +migrate Down", "", " notransaction");
      case "diesel" -> diesel(migration);
      case "prisma" -> List.of(new PlannedFile(migration.id() + "/migration.sql", up(migration)));
      case "sqitch" -> sqitch(migration);
      case "alembic" -> List.of(new AlembicScript(migration).file());
      case "liquibase" -> liquibase(migration);
      case "atlas" -> atlas(migration);
      case "drizzle" -> one("%s_%s.sql", migration);
      default -> one("%s_%s.sql", migration);
    };
  }

  /** What has to be done besides writing the files; empty for most frameworks. */
  public String reminder() {
    return switch (set.framework().id()) {
      case "drizzle" -> "List the files in meta/_journal.json.";
      case "sqitch" -> "List the changes in sqitch.plan.";
      case "manifest" -> "List the files in the manifest.";
      case "liquibase" -> "Include the files in the changelog.";
      case "atlas" -> "Run \"atlas migrate hash\".";
      default -> "";
    };
  }

  /** Whether only those files run that another file names. */
  public boolean isListed() {
    return Set.of("drizzle", "liquibase", "manifest", "sqitch").contains(set.framework().id());
  }

  /** The path of a file of a plan beside the files of a migration. */
  public String beside(Migration migration, String path) {
    String file = migration.file().name();
    boolean nested =
        switch (set.framework().id()) {
          case "diesel", "prisma", "sqitch" -> true;
          default -> false;
        };
    String folder = above(file);
    String root = nested ? above(folder) : folder;
    return root.isEmpty() ? path : root + "/" + path;
  }

  private static String above(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /**
   * Where the way back of a migration stands that has none, and its text: under the migration's own
   * name, it is to be added at the file's end. Absent where the framework has no such place.
   */
  public Optional<PlannedFile> wayBack(Migration up, List<String> statements) {
    String sql =
        statements.stream()
            .map(s -> (s.startsWith("--") && !s.contains("\n") ? s : s + ";") + "\n")
            .collect(Collectors.joining());
    String file = up.file().name();
    String own = file.substring(file.lastIndexOf('/') + 1);
    String outside = up.transaction() == TransactionMode.AUTOCOMMIT ? " " : "";
    Optional<String> section =
        switch (set.framework().id()) {
          case "goose" -> Optional.of("-- +goose Down");
          case "dbmate" ->
              Optional.of("-- migrate:down" + (outside.isEmpty() ? "" : " transaction:false"));
          case "sql-migrate" ->
              Optional.of("-- +migrate Down" + (outside.isEmpty() ? "" : " notransaction"));
          default -> Optional.empty();
        };
    if (section.isPresent()) {
      String start = up.file().text().endsWith("\n") ? "\n" : "\n\n";
      return Optional.of(new PlannedFile(file, start + section.get() + "\n" + sql));
    }
    if (own.contains(".up.")) {
      return Optional.of(new PlannedFile(beside(file, own.replace(".up.", ".down.")), sql));
    }
    if (own.equals("up.sql")) {
      return Optional.of(new PlannedFile(beside(file, "down.sql"), sql));
    }
    return Optional.empty();
  }

  private static String beside(String file, String name) {
    String folder = above(file);
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private List<PlannedFile> pair(
      PlannedMigration migration, String outside, String up, String downEnding) {
    String head = migration.isOutside() ? outside : "";
    List<PlannedFile> files = new ArrayList<>();
    boolean bare = set.framework().id().equals("plain") && !down;
    files.add(new PlannedFile(migration.id() + (bare ? "" : up) + ".sql", head + up(migration)));
    if (down) {
      String back = isOutside(migration.down()) ? outside : "";
      files.add(new PlannedFile(migration.id() + downEnding + ".sql", back + down(migration)));
    }
    return files;
  }

  static boolean isOutside(List<String> statements) {
    return statements.stream().anyMatch(sql -> sql.contains(" CONCURRENTLY "));
  }

  private static List<PlannedFile> one(String pattern, PlannedMigration migration) {
    String name =
        migration.version().isEmpty()
            ? migration.name() + ".sql"
            : pattern.formatted(migration.version(), migration.name());
    return List.of(new PlannedFile(name, up(migration)));
  }

  private List<PlannedFile> flyway(PlannedMigration migration) {
    List<PlannedFile> files = new ArrayList<>(one("V%s__%s.sql", migration));
    if (migration.isOutside()) {
      files.add(new PlannedFile(files.get(0).path() + ".conf", "executeInTransaction=false\n"));
    }
    if (down) {
      files.add(
          new PlannedFile(
              "U%s__%s.sql".formatted(migration.version(), migration.name()), down(migration)));
    }
    return files;
  }

  private List<PlannedFile> diesel(PlannedMigration migration) {
    List<PlannedFile> files = new ArrayList<>();
    files.add(new PlannedFile(migration.id() + "/up.sql", up(migration)));
    files.add(new PlannedFile(migration.id() + "/down.sql", down(migration)));
    if (migration.isOutside()) {
      files.add(new PlannedFile(migration.id() + "/metadata.toml", "run_in_transaction = false\n"));
    }
    return files;
  }

  private List<PlannedFile> sqitch(PlannedMigration migration) {
    return List.of(
        new PlannedFile("deploy/" + migration.name() + ".sql", wrapped(up(migration), migration)),
        new PlannedFile(
            "revert/" + migration.name() + ".sql", wrapped(down(migration), migration)));
  }

  private static String wrapped(String text, PlannedMigration migration) {
    return migration.isOutside() || migration.wrapped() ? text : "BEGIN;\n" + text + "COMMIT;\n";
  }

  private List<PlannedFile> sections(
      PlannedMigration migration, String up, String back, String head, String flag) {
    boolean outside = migration.isOutside() || isOutside(migration.down());
    String text =
        (outside ? head : "")
            + up
            + (outside ? flag : "")
            + "\n"
            + bodies(up(migration))
            + "\n"
            + back
            + (outside ? flag : "")
            + "\n"
            + bodies(down(migration));
    String name = migration.id() + ".sql";
    return List.of(new PlannedFile(name, text));
  }

  /** What has semicolons inside is kept together. */
  private String bodies(String sql) {
    String marker =
        switch (set.framework().id()) {
          case "goose" -> "-- +goose Statement";
          case "sql-migrate" -> "-- +migrate Statement";
          default -> "";
        };
    if (marker.isEmpty() || !BODY.matcher(sql).find()) {
      return sql;
    }
    return marker + "Begin\n" + sql + marker + "End\n";
  }

  private static List<PlannedFile> atlas(PlannedMigration migration) {
    PlannedFile file = one("%s_%s.sql", migration).get(0);
    String head = migration.isOutside() ? "-- atlas:txmode none\n\n" : "";
    return List.of(new PlannedFile(file.path(), head + file.text()));
  }

  private List<PlannedFile> liquibase(PlannedMigration migration) {
    String sql = up(migration);
    String text =
        "--liquibase formatted sql\n\n--changeset miglint:%s%s%s\n%s"
            .formatted(
                migration.id(),
                migration.isOutside() ? " runInTransaction:false" : "",
                BODY.matcher(sql).find() ? " splitStatements:false" : "",
                sql);
    String back =
        migration.down().stream()
            .filter(way -> !way.startsWith("--"))
            .map(way -> way + ";\n")
            .collect(Collectors.joining());
    String rollback =
        (back.isEmpty() ? "empty\n" : back)
            .lines()
            .map(line -> "--rollback " + line + "\n")
            .collect(Collectors.joining());
    return List.of(new PlannedFile(migration.id() + ".sql", text + (down ? rollback : "")));
  }

  private static String up(PlannedMigration migration) {
    String before =
        migration.before().isEmpty() ? "" : "-- Before: %s.\n".formatted(migration.before());
    return before + script(migration.step().statements(), migration);
  }

  private static String down(PlannedMigration migration) {
    if (migration.down().isEmpty()) {
      boolean rows = migration.step().statements().stream().anyMatch(sql -> sql.startsWith("DO "));
      return rows ? nothing(reason(migration)) : "-- Nothing to undo.\n";
    }
    boolean comments = migration.down().stream().allMatch(sql -> sql.startsWith("--"));
    return (comments ? nothing(reason(migration)) : "") + script(migration.down(), migration);
  }

  /** Why a way back does nothing. */
  static String reason(PlannedMigration migration) {
    boolean rows = migration.step().statements().stream().anyMatch(sql -> sql.startsWith("DO "));
    return !migration.down().isEmpty()
        ? "it cannot be undone"
        : rows ? "the values go with their column" : "there is nothing to undo";
  }

  private static String nothing(String reason) {
    return "-- miglint:ignore-file missing-down-migration -- " + reason + "\n";
  }

  private static String script(List<String> statements, PlannedMigration migration) {
    String sql =
        statements.stream()
            .map(s -> (s.startsWith("--") && !s.contains("\n") ? s : s + ";") + "\n")
            .collect(Collectors.joining());
    boolean wrap = migration.wrapped() && !migration.isOutside() && !isOutside(statements);
    return wrap ? "BEGIN;\n" + sql + "COMMIT;\n" : sql;
  }
}
