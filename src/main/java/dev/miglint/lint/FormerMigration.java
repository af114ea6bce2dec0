package dev.miglint.lint;

import dev.miglint.migration.MigrationSet;
import java.util.regex.Pattern;

/** A file that is no longer there, as far as its name tells what it was. */
public final class FormerMigration {

  private static final Pattern NUMBERED = Pattern.compile("[VUvu]?[0-9].*");

  private FormerMigration() {}

  /** It stood where the migrations of a history are, and was named as they are. */
  public static boolean is(String file, MigrationSet set) {
    return set.migrations().stream()
        .map(migration -> migration.file().name())
        .anyMatch(other -> isLike(file, other));
  }

  private static boolean isLike(String file, String other) {
    if (!ending(other).equals(ending(file))) {
      return false;
    }
    if (folder(other).equals(folder(file))) {
      return NUMBERED.matcher(name(file)).matches() && NUMBERED.matcher(name(other)).matches();
    }
    // A folder for each migration, with scripts of the same name in each.
    return folder(folder(other)).equals(folder(folder(file))) && name(other).equals(name(file));
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }
}
