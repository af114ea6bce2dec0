package dev.miglint.lint;

import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How large the tables are in production, as far as somebody has said so.
 *
 * @param tables by name, with the schema unless it is public
 * @param smallBytes up to this size a table counts as small
 */
public record TableSizes(Map<String, TableSize> tables, long smallBytes) {

  /** Where nobody says otherwise: what any server reads and writes in a moment. */
  public static final long SMALL_BYTES = 10L << 20;

  public static final TableSizes UNKNOWN = new TableSizes(Map.of(), SMALL_BYTES);

  private static final double MEGABYTE = 1 << 20;

  public TableSizes {
    tables = Map.copyOf(tables);
  }

  /** These, and others where these say nothing. */
  public TableSizes over(Map<String, TableSize> others) {
    Map<String, TableSize> all = new HashMap<>(others);
    all.putAll(tables);
    return new TableSizes(all, smallBytes);
  }

  Optional<TableSize> of(RelationName relation) {
    TableSize size = tables.get(relation.toString());
    return Optional.ofNullable(size != null ? size : tables.get("public." + relation));
  }

  /** Known to be so small that a scan or a rewrite is over in a moment. */
  boolean isSmall(RelationName relation) {
    return of(relation).filter(s -> s.small() || s.estimate() <= smallBytes).isPresent();
  }

  /** How large the tables are that are worked on, and how long that will take. */
  String sentences(List<Lock> locks) {
    List<String> sentences = new ArrayList<>();
    for (Lock lock : locks) {
      of(lock.relation())
          .map(
              size ->
                  size.small()
                      ? "%s is declared small.".formatted(lock.relation())
                      : "%s has %s: count on %s."
                          .formatted(lock.relation(), size.words(), duration(lock, size)))
          .ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  /** The same of one table, in brackets behind a clause; empty where nothing is known. */
  String brackets(Lock lock) {
    return of(lock.relation())
        .filter(size -> !size.small())
        .map(size -> " (%s: %s)".formatted(size.words(), duration(lock, size)))
        .orElse("");
  }

  /** A class and no more: from what good hardware does alone to what a busy server does. */
  private static String duration(Lock lock, TableSize size) {
    double fastest = size.estimate() / (megabytesPerSecond(lock) * MEGABYTE);
    String shortest = unit(fastest);
    String longest = unit(fastest * 10);
    return shortest.equals(longest) ? shortest : shortest + " to " + longest;
  }

  private static double megabytesPerSecond(Lock lock) {
    if (lock.does(Work.REWRITE) || lock.does(Work.INDEX_BUILD)) {
      return 100;
    }
    return lock.does(Work.FOREIGN_KEY_SCAN) ? 200 : 1000;
  }

  private static String unit(double seconds) {
    if (seconds < 1) {
      return "less than a second";
    }
    if (seconds < 60) {
      return "seconds";
    }
    return seconds < 3600 ? "minutes" : "hours";
  }
}
