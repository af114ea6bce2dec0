package dev.miglint.suppress;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Set;

/**
 * Findings that were there when somebody wrote them down. They are counted and not reported.
 *
 * @param file that they are written in
 * @param names how it names files
 * @param entries in its order
 * @param missing files of entries that are not there any more
 */
public record Baseline(
    SourceFile file, BaselineNames names, List<Entry> entries, Set<String> missing) {

  public Baseline {
    entries = List.copyOf(entries);
    missing = Set.copyOf(missing);
  }

  /**
   * Findings of one rule about equal statements of a file.
   *
   * @param file as the baseline names it
   * @param statement as in {@link dev.miglint.lint.Finding#statement}
   * @param count how many, at least 1
   * @param span where the entry stands, without the end of its line
   */
  public record Entry(String file, String rule, String statement, int count, Span span) {}
}
