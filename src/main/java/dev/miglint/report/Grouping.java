package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings by the migration that they stand in, in the order of the findings. */
final class Grouping {

  private Grouping() {}

  static Map<Migration, List<Finding>> byMigration(List<Finding> findings) {
    var groups = new LinkedHashMap<Migration, List<Finding>>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(finding.migration(), m -> new ArrayList<>()).add(finding);
    }
    return groups;
  }

  /** The migration's id, and its direction unless that is up. */
  static String heading(Migration migration) {
    String id = Printable.line(migration.id());
    return migration.direction() == Direction.UP
        ? id
        : id + " (" + migration.direction().name().toLowerCase(Locale.ROOT) + ")";
  }
}
