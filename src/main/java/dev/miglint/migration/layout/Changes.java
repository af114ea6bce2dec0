package dev.miglint.migration.layout;

import dev.miglint.migration.Rendering;
import dev.miglint.migration.Rendering.Unread;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a file that is made of other things, too: everything else is blank, and each piece
 * ends with a semicolon.
 */
final class Changes {

  private final SourceFile file;
  private final StringBuilder text;
  private final List<Unread> unread = new ArrayList<>();
  private boolean any;

  Changes(SourceFile file) {
    this.file = file;
    this.text = new StringBuilder(file.text());
    blank(file.whole());
  }

  /** Shows a piece as it stands in the file. */
  void add(Span piece) {
    add(piece, file.text(piece));
  }

  /**
   * Shows a piece.
   *
   * @param sql what the database gets to see, of the same length
   */
  void add(Span piece, String sql) {
    any = true;
    text.replace(piece.start(), piece.end(), sql);
    // On a line of its own: the piece may end in a comment.
    if (piece.end() + 1 < text.length()) {
      text.setCharAt(piece.end(), '\n');
      text.setCharAt(piece.end() + 1, ';');
    }
  }

  /** Shows a line of a piece that other lines may go on with. */
  void show(Span line) {
    any = true;
    text.replace(line.start(), line.end(), file.text(line));
  }

  /** Says what cannot be read as SQL. */
  void addUnread(String reason, Span span) {
    any = true;
    unread.add(new Unread(reason, span));
  }

  boolean isEmpty() {
    return !any;
  }

  Rendering rendering() {
    return new Rendering(new SourceFile(file.name(), text.toString()), List.of(), unread);
  }

  private void blank(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
