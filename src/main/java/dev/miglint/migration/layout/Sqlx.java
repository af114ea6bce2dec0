package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
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
 * sqlx, a library for Rust: {@code <digits>_<name>.sql}, or with {@code .up.sql} and {@code
 * .down.sql}, by number. A script that begins with {@code -- no-transaction} runs in none. Others
 * name their files so too; that first line, or being in a Rust project, tells them apart.
 */
@AutoService(Layout.class)
public final class Sqlx implements Layout {

  private static final String NO_TRANSACTION = "-- no-transaction";

  private static final Pattern NAME =
      Pattern.compile("([0-9]+)_(.*?)(?:\\.(up|down))?\\.sql", Pattern.CASE_INSENSITIVE);

  @Override
  public String framework() {
    return "sqlx";
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (String file : folder.scripts()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        folder.read(file).map(text -> migration(folder, name, text)).ifPresent(migrations::add);
      } else {
        leftOut.add(
            new LeftOut(
                folder.locationOf(file),
                "is no migration of sqlx: those are named <version>_<name>.sql"));
      }
    }
    if (migrations.isEmpty()) {
      return Optional.empty();
    }
    boolean optOut =
        migrations.stream().anyMatch(m -> m.transaction() == TransactionMode.AUTOCOMMIT);
    boolean reversible = migrations.stream().anyMatch(m -> m.direction() == Direction.DOWN);
    Framework framework =
        new Framework(
            framework(),
            reversible,
            Set.of(),
            "Put the statement into a migration of its own whose first line is "
                + NO_TRANSACTION
                + ".");
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    return Optional.of(
        new Match(
            certainty(folder, optOut, leftOut.size() <= migrations.size()),
            new MigrationSet(
                framework,
                folder.location(),
                optOut
                    ? "a script begins with " + NO_TRANSACTION
                    : "scripts of a Rust project are named <version>_<name>.sql",
                ordered,
                Chronology.duplicates(ordered)),
            leftOut));
  }

  private static Certainty certainty(Folder folder, boolean optOut, boolean most) {
    if (most && optOut) {
      return Certainty.DIRECTIVES;
    }
    return most && Surroundings.areRust(folder)
        ? Certainty.NAMES_AND_SURROUNDINGS
        : Certainty.ONLY_WHEN_NAMED;
  }

  private static Migration migration(Folder folder, Matcher name, SourceFile text) {
    boolean down = "down".equalsIgnoreCase(name.group(3));
    return new Migration(
        name.group(1) + "_" + name.group(2),
        name.group(1),
        name.group(2),
        down ? Direction.DOWN : Direction.UP,
        text,
        text.whole(),
        text.text().startsWith(NO_TRANSACTION)
            ? TransactionMode.AUTOCOMMIT
            : TransactionMode.PER_MIGRATION,
        Language.SQL,
        folder.dialect());
  }
}
