package dev.miglint.lint;

import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Insert;

/** An element or a field of a column, in place of the whole of it. */
public final class ColumnPart {

  private ColumnPart() {}

  /** Whether INSERT names {@code column[…]} or {@code column.field}. */
  public static boolean isWritten(String name, Insert insert, Step step) {
    return insert.columns().stream()
        .filter(column -> column.value().equals(name))
        .map(column -> new Span(column.span().end(), insert.span().end()))
        .map(rest -> step.migration().file().text(rest).stripLeading())
        .anyMatch(rest -> rest.startsWith("[") || rest.startsWith("."));
  }
}
