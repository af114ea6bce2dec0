package dev.miglint.source;

/**
 * Where a part of a made text comes from.
 *
 * @param made the part
 * @param written the range of the written file that it was made from
 * @param verbatim it stands there letter by letter
 */
public record Placement(Span made, Span written, boolean verbatim) {

  public Placement {
    if (verbatim && made.length() != written.length()) {
      throw new IllegalArgumentException("not letter by letter: " + made + " from " + written);
    }
  }

  /** The same for a text that begins {@code distance} units earlier. */
  public Placement shifted(int distance) {
    return new Placement(made.shifted(distance), written, verbatim);
  }

  int writtenStart(int offset) {
    return verbatim ? written.start() + offset - made.start() : written.start();
  }

  int writtenEnd(int offset) {
    return verbatim ? written.start() + offset - made.start() : written.end();
  }
}
