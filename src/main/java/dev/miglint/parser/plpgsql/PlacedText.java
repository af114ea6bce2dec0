package dev.miglint.parser.plpgsql;

import dev.miglint.parser.lexer.Token;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A text that stands in a file, though not always letter by letter: inside of a string constant two
 * quotes stand for one. It knows the place of each of its characters.
 */
public final class PlacedText {

  private final String text;

  /** Added to an offset when every character follows the one before it in the file. */
  private final int distance;

  /** Otherwise the place of each character and of the end. */
  private final int[] places;

  private PlacedText(String text, int distance, int[] places) {
    this.text = text;
    this.distance = distance;
    this.places = places;
  }

  /** The text of a range, as it stands in the file. */
  public static PlacedText of(SourceFile file, Span span) {
    return new PlacedText(file.text(span), span.start(), new int[0]);
  }

  /**
   * A text whose characters are spread.
   *
   * @param places the place of each character, and one more for the end
   */
  static PlacedText spread(String text, int[] places) {
    return new PlacedText(text, 0, places);
  }

  /** One text behind the other, without anything between. */
  public static PlacedText joined(List<PlacedText> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text));
    int[] places = new int[text.length() + 1];
    int at = 0;
    for (PlacedText part : parts) {
      for (int i = 0; i <= part.text.length(); i++) {
        places[at + i] = part.place(i);
      }
      at += part.text.length();
    }
    return spread(text.toString(), places);
  }

  public String text() {
    return text;
  }

  /** Where a character stands in the file; the text's length gives the place after the text. */
  public int place(int offset) {
    return places.length == 0 ? offset + distance : places[offset];
  }

  /** What a range of this text covers in the file. */
  public Span place(Span span) {
    int start = place(span.start());
    return new Span(start, span.length() == 0 ? start : place(span.end() - 1) + 1);
  }

  /** The character at a place of the file, or the nearest one before it. */
  public int offset(int place) {
    if (places.length == 0) {
      return Math.max(0, place - distance);
    }
    int found = Arrays.binarySearch(places, place);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Another text of the same length at the same places. */
  public PlacedText with(String other) {
    if (other.length() != text.length()) {
      throw new IllegalArgumentException("not of the same length");
    }
    return new PlacedText(other, distance, places);
  }

  /** All of it, in the file. */
  public Span span() {
    return place(new Span(0, text.length()));
  }

  public PlacedText part(Span span) {
    String part = text.substring(span.start(), span.end());
    return places.length == 0
        ? new PlacedText(part, distance + span.start(), places)
        : spread(part, Arrays.copyOfRange(places, span.start(), span.end() + 1));
  }

  /**
   * The value of a string constant that stands in this text.
   *
   * @param constant a string or a dollar-quoted string with its quotes
   */
  public PlacedText value(Token constant) {
    return new StringConstant(this, constant).value();
  }
}
