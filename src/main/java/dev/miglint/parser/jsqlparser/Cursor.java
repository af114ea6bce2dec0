package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** A place among the tokens of a statement that goes forward only. */
final class Cursor {

  private final Lexemes lexemes;
  private final int end;
  private int at;

  /**
   * @param from first token
   * @param end first token that does not belong to the range
   */
  Cursor(Lexemes lexemes, int from, int end) {
    this.lexemes = lexemes;
    this.at = from;
    this.end = end;
  }

  Lexemes lexemes() {
    return lexemes;
  }

  int index() {
    return at;
  }

  int end() {
    return end;
  }

  boolean atEnd() {
    return at >= end;
  }

  boolean is(String... words) {
    return at + words.length <= end && lexemes.is(at, words);
  }

  boolean isSymbol(char symbol) {
    return at < end && lexemes.isSymbol(at, symbol);
  }

  boolean isName() {
    return at < end && lexemes.isName(at);
  }

  /** Goes past these words if they stand here. */
  boolean accept(String... words) {
    if (!is(words)) {
      return false;
    }
    follow(at + words.length);
    return true;
  }

  /** Goes past the first of these that stands here. */
  boolean acceptAny(String... words) {
    for (String word : words) {
      if (accept(word)) {
        return true;
      }
    }
    return false;
  }

  boolean acceptSymbol(char symbol) {
    if (!isSymbol(symbol)) {
      return false;
    }
    follow(at + 1);
    return true;
  }

  /** Goes past a token, or past everything in parentheses, whatever it means. */
  void skip() {
    at = Math.min(end, isSymbol('(') ? lexemes.closing(at) + 1 : at + 1);
  }

  /** Goes past a name, a string or a number of which nothing is asked. */
  void skipValue() {
    int value = at;
    skip();
    if (value < end && lexemes.kind(value) != TokenKind.SYMBOL) {
      lexemes.follow(value, at);
    }
  }

  /** Goes up to an index, past nothing but what was understood. */
  private void follow(int index) {
    lexemes.follow(at, index);
    at = index;
  }

  /** The name that stands here. */
  Identifier name() {
    if (atEnd()) {
      throw new Unreadable("a name is missing");
    }
    Identifier name = new Identifier(lexemes.name(at), lexemes.span(at, at));
    if (isName()) {
      follow(at + 1);
    } else {
      at++;
    }
    return name;
  }

  /** A name that may say its database. */
  QualifiedName qualifiedName() {
    int first = at;
    Identifier name = name();
    if (acceptSymbol('.')) {
      Identifier own = name();
      return QualifiedName.of(name.value(), own.value(), lexemes.span(first, at - 1));
    }
    return QualifiedName.of(name.value(), name.span());
  }

  /** IF EXISTS. */
  boolean ifExists() {
    return accept("if", "exists");
  }

  /** IF NOT EXISTS. */
  boolean ifNotExists() {
    return accept("if", "not", "exists");
  }

  /** From a token to the one before this place. */
  Span since(int first) {
    return lexemes.span(first, at - 1);
  }

  /** The parts of the parentheses that open here, each as a place of its own; goes past them. */
  List<Cursor> parenthesized() {
    if (!isSymbol('(')) {
      return List.of();
    }
    int close = lexemes.closing(at);
    List<Cursor> parts = new Cursor(lexemes, at + 1, close).parts();
    lexemes.follow(at, at + 1);
    if (lexemes.isSymbol(close, ')') && !parts.isEmpty()) {
      lexemes.follow(close, close + 1);
    }
    at = Math.min(end, close + 1);
    return parts;
  }

  /** What stands between commas from here on, each as a place of its own; goes past all of it. */
  List<Cursor> parts() {
    List<Cursor> parts = new ArrayList<>();
    for (int[] part : lexemes.parts(at, end)) {
      if (!parts.isEmpty() && part[0] == parts.get(parts.size() - 1).end + 1) {
        lexemes.follow(part[0] - 1, part[0]); // No comma too many.
      }
      parts.add(new Cursor(lexemes, part[0], part[1] + 1));
    }
    at = end;
    return parts;
  }

  /** The names in the parentheses that open here: lengths and orders are left out. */
  List<Identifier> names() {
    return parenthesized().stream().filter(Cursor::isName).map(Cursor::key).toList();
  }

  /** A column of a key, with its length and order. */
  private Identifier key() {
    Identifier name = name();
    skipLength();
    acceptAny("asc", "desc");
    return name;
  }

  /** {@code (10)}, of a column in a key. */
  void skipLength() {
    boolean length = at + 3 <= end && lexemes.isSymbol(at, '(') && lexemes.isSymbol(at + 2, ')');
    if (length && lexemes.kind(at + 1) == TokenKind.NUMBER) {
      follow(at + 3);
    }
  }
}
