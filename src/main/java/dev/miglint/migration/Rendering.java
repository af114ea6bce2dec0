package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A script as a parser can read it, of the same length as the file, so that places stay true.
 *
 * @param text under the file's name
 * @param placeholders what stands in place of templates, in the order of the text
 * @param unread parts that no parser of SQL can read, or that may not be there when the server sees
 *     the script; blank in the text
 */
public record Rendering(SourceFile text, List<Placeholder> placeholders, List<Unread> unread) {

  public Rendering {
    placeholders = List.copyOf(placeholders);
    unread = List.copyOf(unread);
  }

  /**
   * What stands in place of a template. What it is filled in with is not known.
   *
   * @param name that the parser sees; empty where it sees a parameter, or nothing
   * @param template as it is written
   */
  public record Placeholder(String name, String template, Span span) {}

  /**
   * A part that is not looked at.
   *
   * @param reason as the rest of "not analysed: …"
   */
  public record Unread(String reason, Span span) {}

  /** The file letter by letter. */
  public static Rendering of(SourceFile file) {
    return new Rendering(file, List.of(), List.of());
  }

  /** The first template in a range, if there is one. */
  public Optional<Placeholder> templateIn(Span range) {
    for (Placeholder each : placeholders) {
      if (each.span().start() < range.end() && each.span().end() > range.start()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Puts templates back where a text for people names what stands in their place. */
  public String inOwnWords(String words) {
    String own = words;
    for (Placeholder placeholder : placeholders) {
      if (!placeholder.name().isEmpty()) {
        own = own.replace(placeholder.name(), placeholder.template());
      }
    }
    return own;
  }
}
