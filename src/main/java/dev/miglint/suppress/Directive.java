package dev.miglint.suppress;

import dev.miglint.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed directive; its rules may still be unknown.
 *
 * @param rules in the order in which they stand there, at least one
 * @param reason never blank
 * @param until the last day on which it silences; empty where it always does
 * @param owner who answers for it
 * @param span the directive with its comment signs
 * @param covers where findings are silenced; the whole file for {@code ignore-file}; empty when no
 *     statement is there to cover
 */
public record Directive(
    Kind kind,
    List<NamedRule> rules,
    String reason,
    Optional<LocalDate> until,
    Optional<String> owner,
    Span span,
    Optional<Span> covers) {

  public Directive {
    rules = List.copyOf(rules);
  }

  /** Whether its last day has passed. */
  boolean isOver(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }

  /** The reason, and who gives it until when. */
  String justification() {
    List<String> more = new ArrayList<>();
    owner.ifPresent(name -> more.add("owner " + name));
    until.ifPresent(day -> more.add("until " + day));
    return more.isEmpty() ? reason : reason + " (" + String.join(", ", more) + ")";
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
