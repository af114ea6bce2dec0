package dev.miglint.migration.layout;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Language;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads folders that each hold the scripts of one migration.
 *
 * @param folders how their names look; the first group is the version, the second the rest
 * @param forth the name of the script that runs
 * @param back the name of the script that undoes it
 */
record FolderPerMigration(Pattern folders, String forth, String back) {

  FolderPerMigration(String folders, String forth, String back) {
    this(Pattern.compile(folders), forth, back);
  }

  /** The folders that hold a migration, sorted by name. */
  List<Folder> in(Folder folder) {
    return folder.folders().stream()
        .filter(
            below ->
                folders.matcher(below.name()).matches()
                    && (below.files().contains(forth) || below.files().contains(back)))
        .toList();
  }

  /** The scripts of one of the folders, the way forth first. */
  List<Migration> migrations(Folder place, TransactionMode mode, Dialect dialect) {
    var name = folders.matcher(place.name());
    if (!name.matches()) {
      return List.of();
    }
    List<Migration> migrations = new ArrayList<>();
    for (String file : List.of(forth, back)) {
      if (!place.files().contains(file)) {
        continue;
      }
      place
          .read(file)
          .map(
              text ->
                  new Migration(
                      place.name(),
                      name.group(1),
                      name.group(2),
                      file.equals(forth) ? Direction.UP : Direction.DOWN,
                      text,
                      text.whole(),
                      mode,
                      Language.SQL,
                      dialect))
          .ifPresent(migrations::add);
    }
    return migrations;
  }

  List<LeftOut> leftOut(Folder place) {
    return place.scripts().stream()
        .filter(file -> !file.equals(forth) && !file.equals(back))
        .map(
            file ->
                new LeftOut(
                    place.locationOf(file), "stands beside %s and never runs".formatted(forth)))
        .toList();
  }
}
