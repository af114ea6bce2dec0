package dev.miglint.migration.layout;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a file that lists scripts, without empty ones and without comments. */
record Listing(SourceFile file, List<Entry> entries) {

  Listing {
    entries = List.copyOf(entries);
  }

  /** What a line says, without the space around it, and where. */
  record Entry(String text, Span span) {}

  /** The words of its comments: the scripts that were taken out are among them. */
  static Set<String> commentedOut(SourceFile file) {
    Set<String> words = new HashSet<>();
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.line(line).strip();
      if (text.startsWith("#")) {
        words.addAll(Arrays.asList(text.replaceFirst("#+", "").split("\\s+", -1)));
      }
    }
    return words;
  }

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
