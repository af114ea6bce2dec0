package dev.miglint.migration;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a layout makes of a folder.
 *
 * @param leftOut files that the framework knows about or walks past: nobody else gets them
 */
public record Match(Certainty certainty, MigrationSet set, List<LeftOut> leftOut) {

  public Match {
    leftOut = List.copyOf(leftOut);
  }

  /** How sure a layout is, least first; of several matches the surest wins. */
  public enum Certainty {
    /** Only when the user names the framework. */
    ONLY_WHEN_NAMED,
    /** Nobody else claims the files. */
    FALLBACK,
    /** The names of the files. */
    NAMES,
    /** The names, and something near them that tells frameworks with the same names apart. */
    NAMES_AND_SURROUNDINGS,
    /** Directives in the files. */
    DIRECTIVES,
    /** A file or folder that no other framework has. */
    MARKER
  }

  /**
   * A file that is no migration.
   *
   * @param file as it is shown to people
   * @param reason why not; a sentence without a subject: {@code is a verify script}
   */
  public record LeftOut(String file, String reason) {

    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?[VUvu]?[0-9][^/]*");

    /** It begins with a number as migrations do, but its name is not what the framework wants. */
    public boolean isMisnamed() {
      return reason.startsWith("is no migration of ")
          && Folder.isSql(file)
          && NUMBERED.matcher(file).matches();
    }
  }
}
