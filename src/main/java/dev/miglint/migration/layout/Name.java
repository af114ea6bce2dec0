package dev.miglint.migration.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file or folder name that begins with a version: {@code 0042_add_orders.sql}.
 *
 * @param id all of it without the ending
 * @param version the digits at its start; empty when there are none
 * @param words what follows them
 */
record Name(String id, String version, String words) {

  private static final Pattern NUMBERED = Pattern.compile("([0-9]+)[-_. ]*(.*)");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");

  static Name ofFile(String file) {
    return ofFolder(ENDING.matcher(file).replaceFirst(""));
  }

  static Name ofFolder(String folder) {
    Matcher numbered = NUMBERED.matcher(folder);
    return numbered.matches()
        ? new Name(folder, numbered.group(1), numbered.group(2))
        : new Name(folder, "", folder);
  }
}
