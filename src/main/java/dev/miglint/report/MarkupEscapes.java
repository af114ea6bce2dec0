package dev.miglint.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** JSON's own escapes, and the characters with which markup begins. */
final class MarkupEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
    for (char c : new char[] {'<', '>', '&'}) {
      escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
    }
    return escapes;
  }

  @Override
  public SerializableString getEscapeSequence(int character) {
    return new SerializedString("\\u%04x".formatted(character));
  }
}
