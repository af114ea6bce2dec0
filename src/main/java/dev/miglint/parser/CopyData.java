package dev.miglint.parser;

import dev.miglint.source.Span;
import java.util.Optional;

/**
 * The rows that follow a {@code COPY … FROM STDIN;} in a script, up to a line with {@code \.} only.
 *
 * <p>psql asks the server whether rows are wanted. Without a server the script must tell: rows
 * follow where a closing line does, and no other COPY FROM STDIN stands in between. Where no
 * closing line follows, psql would take the rest of the file for rows; here it is read as SQL, so
 * that whatever it is, it is not passed over.
 */
final class CopyData {

  private final String text;
  private final int limit;
  private boolean isOver;

  CopyData(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /**
   * Rows that were found.
   *
   * @param rows the rows with their line ends
   * @param end the start of the line after the closing one
   */
  record Block(Span rows, int end) {}

  /** The rows that begin at the start of a line. */
  Optional<Block> at(int from) {
    if (isOver) {
      return Optional.empty();
    }
    int line = from;
    while (line < limit) {
      int next = nextLine(line);
      if (isClosing(line, next)) {
        return Optional.of(new Block(new Span(from, line), next));
      }
      if (isCopyFromStandardInput(line, next)) {
        return Optional.empty();
      }
      line = next;
    }
    isOver = true;
    return Optional.empty();
  }

  /** The start of the line after the one that an offset stands in, or the end of the text. */
  int nextLine(int offset) {
    int at = text.indexOf('\n', offset);
    return at < 0 || at >= limit ? limit : at + 1;
  }

  private boolean isClosing(int line, int next) {
    return text.startsWith("\\.", line) && line + 2 <= next && isBlank(line + 2, next);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean isCopyFromStandardInput(int line, int next) {
    int at = text.charAt(line) == '\\' ? line + 1 : line;
    if (!text.regionMatches(true, at, "copy ", 0, 5)) {
      return false;
    }
    for (int i = at + 5; i < next - 10; i++) {
      if (text.regionMatches(true, i, " from stdin", 0, 11)) {
        return true;
      }
    }
    return false;
  }
}
