package dev.miglint.report;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a span with one line before and one behind. Long ones are cut, since a line may be
 * of 50 MB, and many are left out at the end.
 *
 * @param first number of the first line, 1-based
 * @param mark where the span begins and ends: line and UTF-16 offset in it, both 0-based, twice;
 *     empty where nothing is shown
 */
record SourceLines(int first, List<String> lines, List<Integer> mark) {

  static final SourceLines NONE = new SourceLines(1, List.of(), List.of());

  private static final int LINES = 12;
  private static final int CHARACTERS = 300;
  private static final String CUT = "…";

  SourceLines {
    lines = List.copyOf(lines);
    mark = List.copyOf(mark);
  }

  static SourceLines around(SourceFile file, Span span) {
    int start = file.position(span.start()).line();
    int end = file.position(Math.max(span.start(), span.end() - 1)).line();
    int first = Math.max(1, start - 1);
    int behind = end < file.lines() && file.line(end + 1).isBlank() ? end : end + 1;
    int last = Math.min(Math.min(file.lines(), behind), first + LINES - 1);
    List<String> lines = new ArrayList<>();
    int markStart = 0;
    int markEnd = 0;
    int markLine = Math.min(end, last);
    for (int line = first; line <= last; line++) {
      int begin = file.lineStart(line);
      int stop = line < file.lines() ? file.lineStart(line + 1) : file.text().length();
      // A span far to the right is brought into view.
      int from = line == start ? Math.max(begin, span.start() - CHARACTERS / 3) : begin;
      from = from - begin < CHARACTERS / 3 ? begin : from;
      int to = Math.min(stop, from + CHARACTERS);
      String before = from > begin ? CUT : "";
      String shown = file.text().substring(from, to).stripTrailing();
      String text = before + Printable.lines(shown).replace("\n", " ");
      lines.add(to < stop ? text + CUT : text);
      if (line == start) {
        markStart = before.length() + widened(file.text().substring(from, span.start()));
      }
      if (line == markLine) {
        int until = Math.max(from, Math.min(span.end(), to));
        markEnd = before.length() + widened(file.text().substring(from, until).stripTrailing());
      }
    }
    return new SourceLines(
        first, lines, List.of(start - first, markStart, markLine - first, markEnd));
  }

  /** The length once tabs are spaces. */
  private static int widened(String text) {
    return Printable.lines(text).length();
  }
}
