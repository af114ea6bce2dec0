package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.OutputColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the second of two equal names in lists that may have each name once.
 *
 * @param migration where the lists stand
 */
public record NamedTwice(Migration migration) {

  /** What the server calls a column that nothing names. */
  private static final String UNNAMED = "?column?";

  /** A field or an element: {@code a.x} and {@code a[1]} are parts of one column. */
  private static final Pattern PART = Pattern.compile("^\\s*[.\\[]");

  /** The next branch of a MERGE begins with WHEN … THEN. */
  private static final Pattern BRANCH = Pattern.compile("(?is)\\bwhen\\b.*\\bthen\\b");

  /** The first name that stands in the list once more. */
  public Optional<Identifier> in(List<Identifier> names) {
    Set<String> seen = new HashSet<>();
    return names.stream()
        .filter(name -> !isPart(name) && !isCutOff(name))
        .filter(name -> !seen.add(name.value()))
        .findFirst();
  }

  /**
   * The first column of a query that has the name of another one.
   *
   * @param given names for the first columns, in place of the query's own
   */
  public Optional<Identifier> in(List<Identifier> given, Query query) {
    List<Identifier> names = new ArrayList<>(given);
    List<OutputColumn> columns = query.columns();
    boolean star = columns.stream().anyMatch(NamedTwice::isStar);
    if (star && !given.isEmpty()) {
      return in(given); // How many columns keep their own names cannot be told.
    }
    columns.stream()
        .skip(given.size())
        .filter(column -> !isStar(column))
        .map(column -> new Identifier(column.name().orElse(UNNAMED), column.span()))
        .forEach(names::add);
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name.value())).findFirst();
  }

  private static boolean isStar(OutputColumn column) {
    return column.expression() instanceof ColumnReference reference && reference.star();
  }

  /**
   * The first column that is assigned once more in the same branch. Fields and elements of one
   * column may be assigned side by side, but not beside the whole of it.
   */
  public Optional<Identifier> assigned(List<Assignment> assignments) {
    Map<String, Identifier> seen = new HashMap<>();
    for (Assignment assignment : assignments) {
      Identifier name = assignment.column();
      if (name.value().isEmpty() || isCutOff(name)) {
        continue;
      }
      Identifier before = seen.put(name.value(), name);
      boolean parts = before != null && isPart(before) && isPart(name);
      if (before != null && !parts && !isOtherBranch(before, name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private boolean isOtherBranch(Identifier before, Identifier name) {
    int from = before.span().end();
    int to = name.span().start();
    return from > to || BRANCH.matcher(migration.file().text(new Span(from, to))).find();
  }

  private boolean isPart(Identifier name) {
    int end = name.span().end();
    int last = Math.min(end + 8, migration.file().text().length());
    return PART.matcher(migration.file().text(new Span(end, last))).find();
  }

  /** Two long names that become one are a matter of their length. */
  private boolean isCutOff(Identifier name) {
    return WrittenName.of(migration, QualifiedName.of(name.value(), name.span())).isTruncated();
  }
}
