package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Diesel: {@code <version>_<name>/up.sql} and {@code down.sql} in the order of the versions, which
 * may hold dashes that do not count. {@code run_in_transaction = false} in {@code metadata.toml}
 * opts out.
 */
@AutoService(Layout.class)
public final class Diesel implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "diesel",
          true,
          Set.of(),
          "Put the statement into a migration of its own, with run_in_transaction = false in its"
              + " metadata.toml.");

  private static final FolderPerMigration FOLDERS =
      new FolderPerMigration("([0-9][0-9-]*)_?(.*)", "up.sql", "down.sql");

  private static final Pattern OUTSIDE =
      Pattern.compile("(?m)^\\s*run_in_transaction\\s*=\\s*false\\b");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Folder> places =
        FOLDERS.in(folder).stream()
            .sorted(
                Comparator.<Folder, String>comparing(place -> digits(place.name()))
                    .thenComparing(Folder::name))
            .toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Folder place : places) {
      boolean outside =
          place
              .read("metadata.toml")
              .filter(metadata -> OUTSIDE.matcher(metadata.text()).find())
              .isPresent();
      migrations.addAll(
          FOLDERS.migrations(
              place,
              outside ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION,
              folder.dialect()));
      leftOut.addAll(FOLDERS.leftOut(place));
    }
    boolean marked = folder.readNearest("diesel.toml").isPresent();
    return Optional.of(
        new Match(
            marked ? Certainty.MARKER : Certainty.NAMES,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                (marked ? "diesel.toml and " : "")
                    + "%s folders with an up.sql or down.sql".formatted(places.size()),
                migrations,
                Chronology.duplicates(migrations)),
            leftOut));
  }

  private static String digits(String folder) {
    return folder.split("_", 2)[0].replace("-", "");
  }
}
