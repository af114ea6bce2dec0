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
 * refinery, a library for Rust: {@code V<number>__<name>.sql} and {@code U<number>__<name>.sql},
 * both forward and in one numbering, in a folder and all below it. Flyway names its files so too;
 * being in a Rust project tells them apart.
 */
@AutoService(Layout.class)
public final class Refinery implements Layout {

  private static final Framework FRAMEWORK = new Framework("refinery", false, Set.of(), "");

  private static final Pattern NAME = Pattern.compile("[UV]([0-9]+)__(\\w+)\\.(sql|rs)");

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
    List<String> named =
        folder.files().stream().filter(file -> NAME.matcher(file).matches()).toList();
    if (named.stream().noneMatch(folder::isScript)) {
      return Optional.empty();
    }
    List<Migration> migrations = new ArrayList<>();
    folder.withBelow().forEach(place -> collect(place, migrations));
    List<LeftOut> leftOut =
        folder.scripts().stream()
            .filter(file -> !named.contains(file))
            .map(
                file ->
                    new LeftOut(
                        folder.locationOf(file),
                        "is no migration of refinery: those are named V<number>__<name>.sql"))
            .toList();
    boolean rust = leftOut.isEmpty() && Surroundings.areRust(folder);
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    return Optional.of(
        new Match(
            rust ? Certainty.NAMES_AND_SURROUNDINGS : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                "scripts of a Rust project are named V<number>__<name>.sql",
                ordered,
                Chronology.duplicates(ordered)),
            leftOut));
  }

  private static void collect(Folder folder, List<Migration> migrations) {
    for (String file : folder.files()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        boolean program = name.group(3).equals("rs");
        Optional<SourceFile> source =
            program ? Optional.of(new SourceFile(folder.locationOf(file), "")) : folder.read(file);
        source.ifPresent(
            text ->
                migrations.add(
                    new Migration(
                        file.substring(0, file.lastIndexOf('.')),
                        name.group(1),
                        name.group(2),
                        Direction.UP,
                        text,
                        text.whole(),
                        TransactionMode.PER_MIGRATION,
                        program ? Language.PROGRAM : Language.SQL,
                        folder.dialect())));
      }
    }
  }
}
