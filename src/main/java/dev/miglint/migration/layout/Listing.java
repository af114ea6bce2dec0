package dev.miglint.migration.layout;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that lists scripts, without empty ones and without comments. */
record Listing(SourceFile file, List<Entry> entries) {

  Listing {
    entries = List.copyOf(entries);
  }

  /** What a line says, without the space around it, and where. */
  record Entry(String text, Span span) {}

  /** Reads a file in which {@code #} makes a line a comment. */
  static Listing of(SourceFile file) {
    List<Entry> entries = new ArrayList<>();
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.line(line);
      String entry = text.strip();
      if (!entry.isEmpty() && !entry.startsWith("#")) {
        int start = file.lineStart(line) + text.indexOf(entry);
        entries.add(new Entry(entry, new Span(start, start + entry.length())));
      }
    }
    return new Listing(file, entries);
  }
}
