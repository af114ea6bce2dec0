package dev.miglint.migration;

import java.util.Arrays;

/**
 * Some words and signs, one of which a text must hold for a regular expression to find anything in
 * it. Most texts hold none, and looking for them takes a small part of what the expression takes.
 */
public final class Mentions {

  private static final int ASCII = 128;
  private static final boolean[] OF_WORDS = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      OF_WORDS[c] = c == '_' || Character.isLetterOrDigit(c);
    }
  }

  private final String[][] byFirst = new String[ASCII][];

  private Mentions(String... beginnings) {
    for (String beginning : beginnings) {
      add(Character.toLowerCase(beginning.charAt(0)), beginning);
      if (Character.isLetter(beginning.charAt(0))) {
        add(Character.toUpperCase(beginning.charAt(0)), beginning);
      }
    }
  }

  private void add(char first, String beginning) {
    String[] known = byFirst[first] == null ? new String[0] : byFirst[first];
    byFirst[first] = Arrays.copyOf(known, known.length + 1);
    byFirst[first][known.length] = beginning;
  }

  /**
   * What to look for, in any case.
   *
   * @param beginnings in ASCII; one that begins with a letter counts only where a word begins
   */
  public static Mentions of(String... beginnings) {
    return new Mentions(beginnings);
  }

  /** Whether a text has any of them. */
  public boolean isIn(String text) {
    return first(text, 0) >= 0;
  }

  /** Where the first one at or behind an offset is; -1 where there is none. */
  int first(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c < ASCII && byFirst[c] != null && !isInsideWord(text, i) && isAt(text, i, byFirst[c])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInsideWord(String text, int offset) {
    return offset > 0 && isOfWord(text.charAt(offset)) && isOfWord(text.charAt(offset - 1));
  }

  /** Letters beyond ASCII are taken for the space between words: the expression knows better. */
  private static boolean isOfWord(char c) {
    return c < ASCII && OF_WORDS[c];
  }

  private static boolean isAt(String text, int offset, String[] beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, offset, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }
}
