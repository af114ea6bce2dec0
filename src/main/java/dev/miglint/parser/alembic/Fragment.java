package dev.miglint.parser.alembic;

import dev.miglint.source.Placement;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text, most often SQL, whose parts know where in the revision they come from.
 *
 * @param placements in the coordinates of this text
 */
record Fragment(String text, List<Placement> placements) {

  static final Fragment EMPTY = bare("");

  Fragment {
    placements = List.copyOf(placements);
  }

  /** A text that comes from no place of its own. */
  static Fragment bare(String text) {
    return new Fragment(text, List.of());
  }

  /** A text that was made from a range. */
  static Fragment from(String text, Span written) {
    return bare(text).within(written);
  }

  /** A text that stands in the file letter by letter. */
  static Fragment verbatim(String text, Span written) {
    return new Fragment(text, List.of(new Placement(new Span(0, text.length()), written, true)));
  }

  /** Strings and fragments in a row. */
  static Fragment of(Object... parts) {
    StringBuilder text = new StringBuilder();
    List<Placement> placements = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Fragment fragment) {
        for (Placement placement : fragment.placements) {
          placements.add(placement.shifted(text.length()));
        }
        text.append(fragment.text);
      } else {
        text.append(part);
      }
    }
    return new Fragment(text.toString(), placements);
  }

  static Fragment join(String separator, List<Fragment> fragments) {
    List<Object> parts = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(fragment);
    }
    return of(parts.toArray());
  }

  /** The same text as a whole that comes from a range. */
  Fragment within(Span written) {
    List<Placement> all = new ArrayList<>(placements);
    all.add(new Placement(new Span(0, text.length()), written, false));
    return new Fragment(text, all);
  }

  /** The same with another text for some of it. */
  Fragment replacing(Span part, Fragment other) {
    return of(cut(new Span(0, part.start())), other, cut(new Span(part.end(), text.length())));
  }

  /** A part of the text. */
  Fragment cut(Span part) {
    List<Placement> kept = new ArrayList<>();
    for (Placement placement : placements) {
      int start = Math.max(placement.made().start(), part.start());
      int end = Math.min(placement.made().end(), part.end());
      if (start < end) {
        Span made = new Span(start - part.start(), end - part.start());
        kept.add(
            placement.verbatim()
                ? new Placement(
                    made,
                    new Span(start, end)
                        .shifted(placement.written().start() - placement.made().start()),
                    true)
                : new Placement(made, placement.written(), false));
      }
    }
    return new Fragment(text.substring(part.start(), part.end()), kept);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
