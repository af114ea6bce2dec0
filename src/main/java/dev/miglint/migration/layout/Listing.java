package dev.miglint.migration.layout;

import dev.miglint.migration.Note.Addition;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a file that lists scripts, without empty ones and without comments. */
record Listing(SourceFile file, List<Entry> entries) {

  private static final Pattern VERSION = Pattern.compile("([0-9]+)_");

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

  /**
   * The line of a script that is not listed: behind the last one with a smaller version. None for a
   * way back, nor where somebody has made a comment of it.
   */
  Optional<Addition> lineFor(String script) {
    if (script.contains(".down.") || commentedOut(file).contains(script)) {
      return Optional.empty();
    }
    String version = version(script);
    Optional<Entry> before =
        entries.stream()
            .filter(e -> version.isEmpty() || isSmaller(version(e.text()), version))
            .reduce((first, next) -> next);
    if (before.isPresent()) {
      return Optional.of(new Addition(file, before.get().span().end(), "\n" + script));
    }
    if (!entries.isEmpty()) {
      return Optional.of(new Addition(file, entries.get(0).span().start(), script + "\n"));
    }
    boolean open = !file.text().isEmpty() && !file.text().endsWith("\n");
    return Optional.of(
        new Addition(file, file.text().length(), (open ? "\n" : "") + script + "\n"));
  }

  private static boolean isSmaller(String version, String other) {
    return version.isEmpty() || Version.NUMERIC.compare(version, other) < 0;
  }

  private static String version(String script) {
    Matcher version = VERSION.matcher(script);
    return version.lookingAt() ? version.group(1) : "";
  }
}
