package dev.miglint.migration;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found at some paths. Nothing is lost: each file with SQL is in a set, left out with a
 * reason, or unreadable.
 *
 * @param sets by location
 * @param unreadable what could not be read, by file
 * @param leftOut scripts, and folders, that are deliberately not part of any history
 * @param otherFiles how many files were passed over because their names are not those of SQL
 * @param without the given paths in which there was no migration
 */
public record Discovery(
    List<MigrationSet> sets,
    List<Unreadable> unreadable,
    List<Match.LeftOut> leftOut,
    int otherFiles,
    List<String> without) {

  public Discovery {
    sets = List.copyOf(sets);
    unreadable = List.copyOf(unreadable);
    leftOut = List.copyOf(leftOut);
    without = List.copyOf(without);
  }

  /** Everything that was asked for and not looked at: what cannot be read, and what is empty. */
  public List<Unreadable> unread() {
    return Stream.concat(
            unreadable.stream(),
            without.stream().map(path -> new Unreadable(path, "there is no migration in it")))
        .toList();
  }

  /**
   * A file or folder that could not be read.
   *
   * @param file as it is shown to people
   * @param message what went wrong, without the file's name
   */
  public record Unreadable(String file, String message) {}
}
