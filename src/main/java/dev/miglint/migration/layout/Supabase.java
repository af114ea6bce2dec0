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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Supabase CLI: {@code supabase/migrations/<timestamp>_<name>.sql} in the order of the
 * timestamps. {@code seed.sql} beside the folder fills development databases and is no migration.
 */
@AutoService(Layout.class)
public final class Supabase implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "supabase",
          false,
          Set.of(),
          "Put the statement alone into a migration of its own and use a CLI of version 2.109 or"
              + " later, which sends it outside of the batch.");

  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  /** The CLI sends a script as one batch, which is one implicit transaction. */
  @Override
  public TransactionMode transaction() {
    return TransactionMode.SIMPLE_QUERY;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    Optional<Folder> place =
        folder.name().equals("supabase") ? folder.folder("migrations") : Optional.empty();
    return place.flatMap(migrations -> read(folder, migrations));
  }

  private Optional<Match> read(Folder around, Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (String file : folder.scripts()) {
      Matcher name = NAME.matcher(file);
      if (!name.matches()) {
        leftOut.add(
            new LeftOut(
                folder.locationOf(file),
                "is no migration of Supabase: those are named <timestamp>_<name>.sql"));
        continue;
      }
      folder
          .read(file)
          .map(
              text ->
                  new Migration(
                      name.group(1) + "_" + name.group(2),
                      name.group(1),
                      name.group(2),
                      Direction.UP,
                      text,
                      text.whole(),
                      transaction(),
                      Language.SQL,
                      Dialect.POSTGRESQL))
          .ifPresent(migrations::add);
    }
    if (migrations.isEmpty()) {
      return Optional.empty();
    }
    if (around.isScript("seed.sql")) {
      leftOut.add(new LeftOut(around.locationOf("seed.sql"), "fills development databases"));
    }
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    return Optional.of(
        new Match(
            Certainty.NAMES_AND_SURROUNDINGS,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                "a folder supabase/migrations with %s scripts".formatted(migrations.size()),
                ordered,
                Chronology.duplicates(ordered)),
            leftOut));
  }
}
