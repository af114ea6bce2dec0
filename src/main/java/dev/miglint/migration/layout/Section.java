package dev.miglint.migration.layout;

import dev.miglint.migration.Direction;
import dev.miglint.migration.Mentions;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that moves the schema in one direction. */
record Section(Direction direction, Span range, TransactionMode transaction) {

  /**
   * A directive on a line of its own.
   *
   * @param word its first word in lower case
   * @param rest the words behind it
   * @param line the whole line without its end
   */
  record Marker(String word, String rest, Span line) {}

  /**
   * The directives of a file.
   *
   * @param mentions what each directive holds
   * @param directive matched against the start of each line; the first group is the word, the
   *     second the rest
   */
  static List<Marker> markers(SourceFile file, Mentions mentions, Pattern directive) {
    if (!mentions.isIn(file.text())) {
      return List.of();
    }
    List<Marker> markers = new ArrayList<>();
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.line(line);
      Matcher matcher = directive.matcher(text);
      if (matcher.lookingAt()) {
        int start = file.lineStart(line);
        markers.add(
            new Marker(
                matcher.group(1).toLowerCase(Locale.ROOT),
                matcher.group(2).strip(),
                new Span(start, start + text.length())));
      }
    }
    return markers;
  }

  /** From behind a marker to the next of some, or to the end of the file. */
  static Span range(SourceFile file, List<Marker> markers, int index) {
    int end =
        index + 1 < markers.size() ? markers.get(index + 1).line().start() : file.text().length();
    return new Span(markers.get(index).line().end(), end);
  }
}
