package dev.miglint.lint;

import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** Writes CONCURRENTLY into a statement that commits by itself. */
public record ConcurrentlyFix(Step step) {

  /**
   * The fix.
   *
   * @param words the statement's first words that matter; CONCURRENTLY goes behind the last of them
   */
  public Optional<Fix> behind(String... words) {
    if (step.transaction().kind() != Transaction.Kind.AUTOCOMMIT || step.enclosing().isPresent()) {
      return Optional.empty(); // In a transaction block the server refuses it.
    }
    Tokens tokens = Tokens.of(step.migration().file().text(), step.statement().span());
    for (int i = 0; i < tokens.size(); i++) {
      for (String word : words) {
        if (tokens.isWord(i, word)) {
          Span place = new Span(tokens.end(i), tokens.end(i));
          return Optional.of(
              new Fix(
                  "Add CONCURRENTLY",
                  Fix.Safety.SAFE,
                  List.of(new Fix.Edit(place, " CONCURRENTLY"))));
        }
      }
    }
    return Optional.empty();
  }
}
