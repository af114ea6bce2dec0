package dev.miglint.cli;

import dev.miglint.lint.History.Script;
import dev.miglint.lint.Unseen;
import dev.miglint.source.Position;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;

/** Says what of a script could not be read, where no report does. */
final class SyntaxErrors {

  private SyntaxErrors() {}

  /**
   * Says each on a line of standard error.
   *
   * @return whether there was a syntax error
   */
  static boolean say(Terminal terminal, Script script) {
    SourceFile file = script.migration().file();
    script
        .parsed()
        .syntaxErrors()
        .forEach(error -> say(terminal, file, error.span(), "syntax error: " + error.message()));
    Unseen.in(script)
        .forEach(part -> say(terminal, file, part.span(), "not analysed: " + part.reason()));
    return !script.parsed().syntaxErrors().isEmpty();
  }

  private static void say(Terminal terminal, SourceFile file, Span span, String message) {
    Position place = file.position(span.start());
    terminal
        .err()
        .println("%s:%s:%s: %s".formatted(file.name(), place.line(), place.column(), message));
  }
}
