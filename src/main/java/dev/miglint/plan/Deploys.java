package dev.miglint.plan;

import java.util.ArrayList;
import java.util.List;

/** Reads the safe way that a message shows: statements, parted by comments where a deploy lies. */
final class Deploys {

  private Deploys() {}

  /** The statements between the comments, without semicolons. */
  static List<List<String>> of(String sql) {
    List<List<String>> deploys = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (String line : sql.lines().toList()) {
      if (!line.startsWith("--")) {
        now.add(line.endsWith(";") ? line.substring(0, line.length() - 1) : line);
      } else if (!now.isEmpty()) {
        deploys.add(List.copyOf(now));
        now.clear();
      }
    }
    if (!now.isEmpty()) {
      deploys.add(List.copyOf(now));
    }
    return deploys;
  }
}
