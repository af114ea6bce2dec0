package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings that are shown together. */
final class Grouping {

  private Grouping() {}

  /** By the migration that they stand in, in the order of the findings. */
  static Map<Migration, List<Finding>> byMigration(List<Finding> findings) {
    var groups = new LinkedHashMap<Migration, List<Finding>>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(finding.migration(), m -> new ArrayList<>()).add(finding);
    }
    return groups;
  }

  private record Words(String rule, Severity severity, String file, String message, String help) {}

  /** Those of one rule that say the very same, together, in the order of the first of each. */
  static Collection<List<Finding>> byWords(List<Finding> findings) {
    var groups = new LinkedHashMap<Words, List<Finding>>();
    for (Finding finding : findings) {
      var words =
          new Words(
              finding.rule(),
              finding.severity(),
              finding.file().name(),
              finding.message(),
              finding.help());
      groups.computeIfAbsent(words, w -> new ArrayList<>()).add(finding);
    }
    return groups.values();
  }

  /** The migration's id, and its direction unless that is up. */
  static String heading(Migration migration) {
    String id = Printable.line(migration.id());
    return migration.direction() == Direction.UP
        ? id
        : id + " (" + migration.direction().name().toLowerCase(Locale.ROOT) + ")";
  }
}
