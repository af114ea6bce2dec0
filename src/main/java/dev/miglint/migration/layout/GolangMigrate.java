package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * golang-migrate: {@code <digits>_<name>.up.sql} and {@code .down.sql} in one folder, by number.
 * Runners that are written after its model put programs among them, {@code <digits>_<name>.up.go}.
 */
@AutoService(Layout.class)
public final class GolangMigrate implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "golang-migrate",
          true,
          Set.of("golang-migrate"),
          "Put the statement alone into a migration of its own, without BEGIN and COMMIT.");

  /** As in the regular expression of its source/parse.go, for the endings that are met. */
  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(up|down)\\.(sql|go)");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  /** Its PostgreSQL driver sends the whole file as one simple query. */
  @Override
  public TransactionMode transaction() {
    return TransactionMode.SIMPLE_QUERY;
  }

  /** MySQL and ClickHouse commit each statement; the driver of SQLite opens a transaction. */
  @Override
  public TransactionMode transaction(Dialect dialect) {
    return switch (dialect) {
      case MYSQL, CLICKHOUSE -> TransactionMode.AUTOCOMMIT;
      case SQLITE -> TransactionMode.PER_MIGRATION;
      default -> TransactionMode.SIMPLE_QUERY;
    };
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    for (String file : folder.files()) {
      migration(folder, file).ifPresent(migrations::add);
    }
    long scripts = migrations.stream().filter(m -> m.language() == Language.SQL).count();
    if (scripts == 0) {
      return Optional.empty();
    }
    List<LeftOut> leftOut =
        folder.scripts().stream()
            .filter(file -> !NAME.matcher(file).matches())
            .map(
                file ->
                    new LeftOut(
                        folder.locationOf(file),
                        "is no migration of golang-migrate: those are named"
                            + " <version>_<name>.up.sql"))
            .toList();
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    String why =
        "%s of %s scripts are named <digits>_<name>.up.sql or .down.sql"
            .formatted(scripts, folder.scripts().size());
    return Optional.of(
        new Match(
            leftOut.size() <= scripts ? Certainty.NAMES : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                FRAMEWORK, folder.location(), why, ordered, Chronology.duplicates(ordered)),
            leftOut));
  }

  private Optional<Migration> migration(Folder folder, String file) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    boolean program = name.group(4).equals("go");
    Optional<SourceFile> source =
        program ? Optional.of(new SourceFile(folder.locationOf(file), "")) : folder.read(file);
    return source.map(
        text ->
            new Migration(
                name.group(1) + "_" + name.group(2),
                name.group(1),
                name.group(2),
                name.group(3).equals("up") ? Direction.UP : Direction.DOWN,
                text,
                text.whole(),
                transaction(folder.dialect()),
                program ? Language.PROGRAM : Language.SQL,
                folder.dialect()));
  }
}
