package dev.miglint.source;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of a {@link SourceFile}'s text, in UTF-16 code units.
 *
 * @param start first unit inside the range
 * @param end first unit after the range, at least {@code start}
 */
public record Span(int start, int end) {

  /** The empty range at the start of a file: where findings about a whole file stand. */
  public static final Span START_OF_FILE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The same range seen from a text that begins {@code distance} units earlier. */
  public Span shifted(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** The smallest range that holds both. */
  public Span through(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  // By hand: what a record makes for itself is linked at run time, slowly, and called very often.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }
}
