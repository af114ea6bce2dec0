package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Expressions within definitions: of DEFAULT, CHECK, GENERATED. */
final class ExpressionReader {

  private static final Set<String> TIMES =
      Set.of("current_timestamp", "current_date", "current_time", "localtime", "localtimestamp");

  private final Library library;
  private final Grammar grammar;

  ExpressionReader(Library library, Grammar grammar) {
    this.library = library;
    this.grammar = grammar;
  }

  /** What one value takes: something in parentheses, a call, a literal with its sign. */
  Expression simple(Cursor cursor) {
    int first = cursor.index();
    if (cursor.atEnd()) {
      throw new Unreadable("an expression is missing");
    }
    if (cursor.isSymbol('-') || cursor.isSymbol('+')) {
      cursor.skip();
    }
    if (cursor.atEnd()) {
      throw new Unreadable("an expression is missing");
    }
    boolean word = cursor.isName() && cursor.lexemes().kind(cursor.index()) == TokenKind.WORD;
    boolean introducer =
        word
            && cursor.index() + 1 < cursor.end()
            && cursor.lexemes().kind(cursor.index() + 1) == TokenKind.STRING;
    cursor.skip();
    if (introducer) {
      cursor.skip();
    } else if (word && cursor.isSymbol('(')) {
      cursor.skip();
    }
    return read(cursor.lexemes(), first, cursor.index());
  }

  /** The tokens of a range as one expression. */
  private Expression read(Lexemes lexemes, int from, int to) {
    Span span = lexemes.span(from, to - 1);
    Optional<Expression> known =
        plain(lexemes, from, to, span)
            .or(
                () ->
                    library
                        .expression(lexemes.forParser(from, to))
                        .map(e -> mapper(new Places(lexemes, lexemes.start(from), span)).map(e)));
    if (known.isPresent()) {
      lexemes.follow(from, to);
    }
    return known.orElseGet(() -> new Composite("Unread", List.of(), span));
  }

  /** What most defaults are: a literal, or a call without arguments. */
  private Optional<Expression> plain(Lexemes lexemes, int from, int to, Span span) {
    if (to - from == 1) {
      return literal(lexemes, from, span);
    }
    if (to - from != 3 || !lexemes.isSymbol(to - 1, ')')) {
      return Optional.empty();
    }
    if (lexemes.isSymbol(from, '(')) {
      return literal(lexemes, from + 1, lexemes.span(from + 1, from + 1));
    }
    boolean call = lexemes.kind(from) == TokenKind.WORD && lexemes.isSymbol(from + 1, '(');
    return call ? Optional.of(call(lexemes.text(from), span)) : Optional.empty();
  }

  private static Expression call(String written, Span span) {
    String name = written.toLowerCase(Locale.ROOT);
    return TIMES.contains(name)
        ? new ValueFunction(name, span)
        : new FunctionCall(QualifiedName.of(name, span), List.of(), List.of(), span);
  }

  ExpressionMapper mapper(Places places) {
    return new ExpressionMapper(places, grammar.backslashEscapes());
  }

  private Optional<Expression> literal(Lexemes lexemes, int index, Span span) {
    String word = lexemes.text(index).toLowerCase(Locale.ROOT);
    return switch (lexemes.kind(index)) {
      case STRING ->
          Optional.of(
              new Literal(
                  LiteralKind.STRING, lexemes.string(index, grammar.backslashEscapes()), span));
      case NUMBER ->
          Optional.of(
              new Literal(
                  word.contains(".") ? LiteralKind.FLOAT : LiteralKind.INTEGER, word, span));
      case WORD -> word(word, span);
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> word(String word, Span span) {
    if (word.equals("null")) {
      return Optional.of(new Literal(LiteralKind.NULL, "", span));
    }
    if (word.equals("true") || word.equals("false")) {
      return Optional.of(new Literal(LiteralKind.BOOLEAN, word, span));
    }
    return TIMES.contains(word) ? Optional.of(new ValueFunction(word, span)) : Optional.empty();
  }
}
