package dev.miglint.parser.alembic;

/**
 * Turns offsets in the UTF-8 form of a text into those of its UTF-16 units.
 *
 * @param units by byte; empty where they are the same
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record Utf8Offsets(int[] units) {

  static Utf8Offsets of(String text) {
    return text.chars().allMatch(c -> c < 0x80)
        ? new Utf8Offsets(new int[0])
        : new Utf8Offsets(units(text));
  }

  private static int[] units(String text) {
    int[] units = new int[text.length() * 3 + 1];
    int at = 0;
    int unit = 0;
    while (unit < text.length()) {
      int point = text.codePointAt(unit);
      int bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      for (int i = 0; i < bytes; i++) {
        units[at++] = unit;
      }
      unit += Character.charCount(point);
    }
    units[at] = unit;
    return units;
  }

  int unit(int offset) {
    return units.length == 0 ? offset : units[offset];
  }
}
