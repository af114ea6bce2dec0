package dev.miglint.parser.postgres;

import java.util.List;
import java.util.Optional;

/** The statements of a text in their order, or why it could not be split. */
public record RawSplits(List<RawSplit> statements, Optional<RawError> error) {
  public RawSplits {
    statements = List.copyOf(statements);
  }

  static RawSplits rejected(RawError error) {
    return new RawSplits(List.of(), Optional.of(error));
  }
}
