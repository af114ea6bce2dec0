package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prisma Migrate: {@code <timestamp>_<name>/migration.sql} in the order of the folders' names, with
 * {@code migration_lock.toml} beside them, which names the database.
 */
@AutoService(Layout.class)
public final class Prisma implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "prisma",
          false,
          Set.of(),
          "Put the statement alone into a migration of its own: only then does Prisma send it"
              + " without a transaction.");

  private static final FolderPerMigration FOLDERS =
      new FolderPerMigration("([0-9]+)_?(.*)", "migration.sql", "down.sql");

  private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*provider\\s*=\\s*\"([^\"]*)\"");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  /** The engine sends the whole script as one simple query. */
  @Override
  public TransactionMode transaction() {
    return TransactionMode.SIMPLE_QUERY;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Folder> places =
        FOLDERS.in(folder).stream()
            .filter(place -> place.files().contains("migration.sql"))
            .toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> lock = folder.read("migration_lock.toml").map(file -> file.text());
    Dialect dialect =
        lock.flatMap(Prisma::provider).flatMap(Dialect::named).orElse(folder.dialect());
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Folder place : places) {
      migrations.addAll(FOLDERS.migrations(place, transaction(), dialect));
      leftOut.addAll(FOLDERS.leftOut(place));
    }
    return Optional.of(
        new Match(
            lock.isPresent() ? Certainty.MARKER : Certainty.NAMES,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                (lock.isPresent() ? "migration_lock.toml and " : "")
                    + "%s folders with a migration.sql".formatted(places.size()),
                migrations),
            leftOut));
  }

  private static Optional<String> provider(String lock) {
    Matcher provider = PROVIDER.matcher(lock);
    return provider.find() ? Optional.of(provider.group(1)) : Optional.empty();
  }
}
