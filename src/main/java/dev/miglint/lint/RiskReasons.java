package dev.miglint.lint;

import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what speaks against applying a migration at any time. */
final class RiskReasons {

  /** So many lines of the same reason are named. */
  private static final int NAMED = 4;

  private record Reason(Risk risk, String words) {
    /** As the default one, whose code Java would have to make at every start. */
    @Override
    public int hashCode() {
      return 31 * risk.hashCode() + words.hashCode();
    }
  }

  private final Map<Reason, Set<Integer>> lines = new LinkedHashMap<>();

  /**
   * Adds a reason.
   *
   * @param words a clause without a full stop
   */
  void add(Risk risk, String words, int line) {
    lines.computeIfAbsent(new Reason(risk, words), reason -> new TreeSet<>()).add(line);
  }

  /** Adds what was found elsewhere. */
  void add(RiskReasons others) {
    others.lines.forEach(
        (reason, at) -> lines.computeIfAbsent(reason, key -> new TreeSet<>()).addAll(at));
  }

  /** Something of this weight, or more, was said about one of the lines. */
  boolean has(Risk risk, int first, int last) {
    return lines.entrySet().stream()
        .filter(e -> e.getKey().risk().compareTo(risk) >= 0)
        .flatMap(e -> e.getValue().stream())
        .anyMatch(line -> line >= first && line <= last);
  }

  MigrationRisk risk(Migration migration) {
    Risk worst = lines.keySet().stream().map(Reason::risk).reduce(Risk.SAFE_AT_ANY_TIME, Risk::and);
    List<String> because = new ArrayList<>();
    for (Risk risk : Risk.worstFirst()) {
      if (risk == Risk.SAFE_AT_ANY_TIME && worst != risk) {
        continue; // What waits for a moment does not matter where something worse is said.
      }
      lines.forEach(
          (reason, at) -> {
            if (reason.risk() == risk) {
              because.add(reason.words() + " (" + words(at) + ")");
            }
          });
    }
    return new MigrationRisk(migration, worst, because);
  }

  private static String words(Set<Integer> at) {
    String named = at.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    String more = at.size() > NAMED ? " and %s more".formatted(at.size() - NAMED) : "";
    return (at.size() == 1 ? "line " : "lines ") + named + more;
  }
}
