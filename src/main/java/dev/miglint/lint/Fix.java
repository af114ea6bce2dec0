package dev.miglint.lint;

import dev.miglint.migration.Rendering;
import dev.miglint.source.Span;
import java.util.List;

/**
 * A change of the file that removes the problem.
 *
 * @param edits must not overlap
 */
public record Fix(String title, Safety safety, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** Whether the meaning stays. */
  public enum Safety {
    SAFE,
    UNSAFE
  }

  /** Replaces a range of the file's text. */
  public record Edit(Span span, String replacement) {}

  /** With templates in place of what stood for them. */
  Fix inOwnWords(Rendering rendering) {
    return new Fix(
        rendering.inOwnWords(title),
        safety,
        edits.stream()
            .map(edit -> new Edit(edit.span(), rendering.inOwnWords(edit.replacement())))
            .toList());
  }
}
