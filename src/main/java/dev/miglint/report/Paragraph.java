package dev.miglint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text broken into lines at spaces. */
final class Paragraph {

  /** Two dashes begin a comment, which is of no use in two halves. */
  private static final Pattern WORDS = Pattern.compile("(?<!(^| )--) +");

  private Paragraph() {}

  /**
   * Breaks a text; its own line ends stay, and a word that is too long gets a line of its own.
   *
   * @param first stands before the first line
   * @param rest stands before all others
   */
  static List<String> wrap(String text, String first, String rest, int width) {
    var lines = new ArrayList<String>();
    String prefix = first;
    for (String part : text.split("\n", -1)) {
      var line = new StringBuilder();
      int columns = 0;
      for (String word : WORDS.split(part.strip(), -1)) {
        int needed = Printable.width(word);
        if (columns > 0 && prefix.length() + columns + 1 + needed > width) {
          lines.add(prefix + line);
          prefix = rest;
          line.setLength(0);
          columns = 0;
        }
        if (columns > 0) {
          line.append(' ');
          columns++;
        }
        line.append(word);
        columns += needed;
      }
      lines.add((prefix + line).stripTrailing());
      prefix = rest;
    }
    return lines;
  }
}
