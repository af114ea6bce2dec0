package dev.miglint.suppress;

import dev.miglint.lint.Problem;
import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.PythonTokens;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the comments of a file ask for: {@code -- miglint:ignore <rule>[, <rule>] -- reason}, alone,
 * behind a statement or inside it, in either kind of comment, and {@code miglint:ignore-file}
 * before the first statement. In a string or a dollar quote nothing is a directive.
 *
 * @param valid in the order of the text
 * @param invalid those that nobody can obey
 */
public record Directives(SourceFile file, List<Directive> valid, List<Problem> invalid) {

  static final String PREFIX = "miglint:";

  public Directives {
    valid = List.copyOf(valid);
    invalid = List.copyOf(invalid);
  }

  /**
   * Reads the directives of a file.
   *
   * @param statements every statement of the file, those of all its migrations and those with
   *     syntax errors too
   * @param skipped pieces that are no SQL, in which nothing is a comment: data of COPY, psql's
   *     commands
   */
  public static Directives of(SourceFile file, List<Span> statements, List<Span> skipped) {
    if (!file.text().contains(PREFIX)) {
      return new Directives(file, List.of(), List.of());
    }
    List<Span> inOrder = statements.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    return ofComments(file, inOrder, comments(file, inOrder, skipped));
  }

  /**
   * Reads the directives of a module in Python: {@code # miglint:ignore <rule> -- reason}.
   *
   * @param statements where every statement that was made of it stands
   */
  public static Directives ofPython(SourceFile file, List<Span> statements) {
    if (!file.text().contains(PREFIX)) {
      return new Directives(file, List.of(), List.of());
    }
    List<Span> comments =
        PythonTokens.of(file.text()).stream()
            .filter(token -> token.kind() == PythonTokens.Kind.COMMENT)
            .map(PythonTokens.PythonToken::span)
            .toList();
    List<Span> inOrder = statements.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    return ofComments(file, inOrder, comments);
  }

  private static Directives ofComments(
      SourceFile file, List<Span> statements, List<Span> comments) {
    Coverage coverage = new Coverage(file, statements);
    List<Directive> valid = new ArrayList<>();
    List<Problem> invalid = new ArrayList<>();
    for (Span comment : comments) {
      for (Span line : DirectiveText.parts(file, comment)) {
        DirectiveText.read(file, comment, line, coverage, valid, invalid);
      }
    }
    return new Directives(file, valid, invalid);
  }

  /** Every comment, piece by piece, so that an open quote in one costs nothing in the next. */
  private static List<Span> comments(SourceFile file, List<Span> statements, List<Span> skipped) {
    List<Span> pieces = new ArrayList<>(statements);
    pieces.addAll(skipped);
    pieces.sort(Comparator.comparingInt(Span::start));
    List<Span> comments = new ArrayList<>();
    int position = 0;
    for (Span piece : pieces) {
      if (piece.start() < position) {
        continue;
      }
      collect(file, new Span(position, piece.start()), comments);
      if (!skipped.contains(piece)) {
        collect(file, piece, comments);
      }
      position = piece.end();
    }
    collect(file, new Span(position, file.text().length()), comments);
    return comments;
  }

  private static void collect(SourceFile file, Span range, List<Span> comments) {
    Lexer lexer = new Lexer(file.text(), range);
    while (lexer.next()) {
      boolean comment =
          lexer.kind() == TokenKind.LINE_COMMENT || lexer.kind() == TokenKind.BLOCK_COMMENT;
      if (comment) {
        comments.add(new Span(lexer.start(), lexer.end()));
      }
    }
  }
}
