package dev.miglint.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at spaces. */
final class Paragraph {

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
      for (String word : words(part.strip())) {
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

  /** Two dashes begin a comment, which is of no use in two halves. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space)) {
      int end = space;
      while (space < text.length() && text.charAt(space) == ' ') {
        space++;
      }
      boolean dashes = end >= 2 && text.startsWith("--", end - 2);
      if (!dashes || (end > 2 && text.charAt(end - 3) != ' ')) {
        words.add(text.substring(start, end));
        start = space;
      }
    }
    words.add(text.substring(start));
    return words;
  }
}
