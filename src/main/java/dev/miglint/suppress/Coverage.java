package dev.miglint.suppress;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** Which statement a comment belongs to. */
final class Coverage {

  private final SourceFile file;
  private final List<Span> statements;

  /**
   * @param statements in the order of the text
   */
  Coverage(SourceFile file, List<Span> statements) {
    this.file = file;
    this.statements = statements;
  }

  /**
   * The statement around the comment; else the one that begins on the line where the comment ends;
   * else the one that ends on the line where it begins; else the next one.
   */
  Optional<Span> of(Span comment) {
    Optional<Span> around = statements.stream().filter(s -> s.contains(comment)).findFirst();
    if (around.isPresent()) {
      return around;
    }
    Optional<Span> next = statements.stream().filter(s -> s.start() >= comment.end()).findFirst();
    if (next.isPresent() && line(next.get().start()) == line(comment.end())) {
      return next;
    }
    Optional<Span> before =
        statements.stream()
            .filter(s -> s.end() <= comment.start())
            .reduce((first, second) -> second)
            .filter(s -> line(s.end()) == line(comment.start()));
    return before.isPresent() ? before : next;
  }

  boolean isBeforeAll(Span comment) {
    return statements.isEmpty() || comment.start() <= statements.get(0).start();
  }

  private int line(int offset) {
    return file.position(offset).line();
  }
}
