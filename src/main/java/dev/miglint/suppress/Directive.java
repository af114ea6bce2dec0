package dev.miglint.suppress;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed directive; its rules may still be unknown.
 *
 * @param rules in the order in which they stand there, at least one
 * @param reason never blank
 * @param span the directive with its comment signs
 * @param covers where findings are silenced; the whole file for {@code ignore-file}; empty when no
 *     statement is there to cover
 */
public record Directive(
    Kind kind, List<NamedRule> rules, String reason, Span span, Optional<Span> covers) {

  public Directive {
    rules = List.copyOf(rules);
  }

  /** What a directive is about. */
  public enum Kind {
    /** One statement. */
    IGNORE("ignore"),
    /** The whole file. */
    IGNORE_FILE("ignore-file");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is written after {@code miglint:}. */
    public String word() {
      return word;
    }
  }

  /** A rule's id as it was written, and where. */
  public record NamedRule(String id, Span span) {}
}
