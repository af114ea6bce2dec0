package dev.miglint.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the parts of a made text come from.
 *
 * @param file the text that people wrote
 * @param placements nested as the parts are: one lies in another, or they do not touch
 */
record Provenance(SourceFile file, List<Placement> placements) {

  private static final Comparator<Placement> BY_LENGTH =
      Comparator.comparingInt(placement -> placement.made().length());

  Provenance {
    placements = List.copyOf(placements);
  }

  /** From where the first part of a range was written to where the last one was. */
  Span written(Span span) {
    Optional<Placement> first = largest(p -> p.made().start() == span.start() && fits(p, span));
    Optional<Placement> last = largest(p -> p.made().end() == span.end() && fits(p, span));
    int start =
        first.or(() -> innermost(span.start())).map(p -> p.writtenStart(span.start())).orElse(0);
    int end =
        span.length() == 0
            ? start
            : last.or(() -> innermost(span.end() - 1))
                .map(p -> p.writtenEnd(span.end()))
                .orElse(start);
    return new Span(start, Math.max(start, end));
  }

  boolean isVerbatim(Span span) {
    return placements.stream()
        .anyMatch(placement -> placement.verbatim() && placement.made().contains(span));
  }

  private static boolean fits(Placement placement, Span span) {
    return span.length() == 0 || span.contains(placement.made());
  }

  private Optional<Placement> largest(Predicate<Placement> condition) {
    return placements.stream().filter(condition).max(BY_LENGTH);
  }

  private Optional<Placement> innermost(int offset) {
    return placements.stream()
        .filter(p -> p.made().start() <= offset && offset < p.made().end())
        .min(BY_LENGTH);
  }
}
