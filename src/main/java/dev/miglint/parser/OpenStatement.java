package dev.miglint.parser;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that is being read: what decides where it ends, and what belongs to it. */
final class OpenStatement {

  /** Enough to know CREATE OR REPLACE FUNCTION. */
  private static final int FIRST_WORDS = 4;

  private final String text;
  private final List<Span> variables = new ArrayList<>();
  private final List<Span> gaps = new ArrayList<>();
  private final List<Piece> enclosed = new ArrayList<>();
  private final char[] firstWords = new char[FIRST_WORDS];
  private int words;
  private int start = -1;
  private int end;
  private int parentheses;
  private int brackets;
  private int jsonParenthesis;
  private int blocks;
  private int colon = -1;
  private boolean isCopy;
  private boolean isFrom;
  private boolean isJson;
  private boolean fromStandardInput;
  private int firstSemicolon = -1;
  private int endBeforeSemicolon;

  OpenStatement(String text) {
    this.text = text;
  }

  boolean isEmpty() {
    return start < 0;
  }

  boolean isNested() {
    return parentheses > 0 || blocks > 0;
  }

  boolean copiesFromStandardInput() {
    return fromStandardInput;
  }

  /** The first semicolon that did not end the statement since it stood in something, or -1. */
  int firstSemicolon() {
    return firstSemicolon;
  }

  int start() {
    return start;
  }

  /** Takes the lexer's token, which is no comment. */
  void add(Lexer lexer) {
    if (start < 0) {
      start = lexer.start();
    }
    end = lexer.end();
    TokenKind kind = lexer.kind();
    noteVariable(kind, lexer.start());
    boolean wasFrom = isFrom;
    boolean wasJson = isJson;
    isFrom = false;
    isJson = false;
    if (kind == TokenKind.WORD) {
      word(lexer, wasFrom);
    } else if (kind == TokenKind.PUNCTUATION) {
      punctuation(text.charAt(lexer.start()), lexer.start(), wasJson);
    }
  }

  /** Takes a semicolon that is inside of parentheses or of a routine's block. */
  void addNestedSemicolon(Lexer lexer) {
    if (firstSemicolon < 0) {
      firstSemicolon = lexer.start();
      endBeforeSemicolon = end;
    }
    add(lexer);
  }

  void addGap(Span gap) {
    gaps.add(gap);
  }

  /** Takes a piece that stands inside of the statement, and is a gap in it. */
  void enclose(Piece piece) {
    gaps.add(piece.span());
    enclosed.add(piece);
  }

  /** A colon that psql was told to leave alone is none of a variable. */
  void addPlainColon(int offset) {
    end = offset + 1;
    colon = -1;
  }

  private void word(Lexer lexer, boolean wasFrom) {
    if (words < FIRST_WORDS) {
      firstWords[words] = initial(lexer);
      isCopy |= words == 0 && lexer.isWord("copy");
    }
    words++;
    isJson = lexer.isWord("json_object") || lexer.isWord("json_objectagg");
    if (parentheses > 0) {
      return;
    }
    if (isCopy) {
      isFrom = lexer.isWord("from");
      fromStandardInput |= wasFrom && (lexer.isWord("stdin") || lexer.isWord("stdout"));
    } else if (isRoutine()) {
      block(lexer);
    }
  }

  private void block(Lexer lexer) {
    if (lexer.isWord("begin") || (blocks > 0 && lexer.isWord("case"))) {
      blocks++;
    } else if (blocks > 0 && lexer.isWord("end")) {
      blocks--;
    }
  }

  /**
   * The words that begin a routine are known by one letter each. Which words count is psql's own
   * rule (src/fe_utils/psqlscan.l): a routine's unquoted body is the only statement with blocks.
   */
  private static char initial(Lexer lexer) {
    if (lexer.isWord("create")) {
      return 'c';
    }
    if (lexer.isWord("or")) {
      return 'o';
    }
    if (lexer.isWord("replace")) {
      return 'r';
    }
    return lexer.isWord("function") || lexer.isWord("procedure") ? 'f' : ' ';
  }

  private boolean isRoutine() {
    return firstWords[0] == 'c'
        && (firstWords[1] == 'f'
            || (firstWords[1] == 'o' && firstWords[2] == 'r' && firstWords[3] == 'f'));
  }

  private void punctuation(char c, int offset, boolean wasJson) {
    switch (c) {
      case '(' -> {
        parentheses++;
        if (wasJson && jsonParenthesis == 0) {
          jsonParenthesis = parentheses;
        }
      }
      case ')' -> {
        parentheses = Math.max(0, parentheses - 1);
        if (parentheses < jsonParenthesis) {
          jsonParenthesis = 0;
        }
      }
      case '[' -> brackets++;
      case ']' -> brackets = Math.max(0, brackets - 1);
      case ':' -> colon = offset;
      default -> {
        // A comma or a dot changes nothing.
      }
    }
  }

  /**
   * A colon and a name without a space between them are a variable of psql, except where the server
   * knows a colon: the slice of an array, the key of JSON_OBJECT.
   */
  private void noteVariable(TokenKind kind, int offset) {
    if (colon < 0) {
      return;
    }
    char first = text.charAt(offset);
    boolean isName =
        kind == TokenKind.WORD
            || (kind == TokenKind.STRING && first == '\'')
            || (kind == TokenKind.QUOTED_IDENTIFIER && first == '"');
    if (isName && offset == colon + 1 && brackets == 0 && jsonParenthesis == 0) {
      variables.add(new Span(colon, end));
    }
    colon = -1;
  }

  /** The statement and what it encloses, in the order of their starts. */
  List<Piece> close(boolean terminated, Optional<Token> unterminated) {
    return pieces(end, text.length(), terminated, unterminated);
  }

  /** The part before the first semicolon, when what it stands in is never closed. */
  List<Piece> closeAtFirstSemicolon() {
    return pieces(endBeforeSemicolon, firstSemicolon, true, Optional.empty());
  }

  private List<Piece> pieces(
      int close, int enclosing, boolean terminated, Optional<Token> unterminated) {
    Span span = new Span(start, close);
    List<Piece> pieces = new ArrayList<>(1 + enclosed.size());
    pieces.add(
        new Piece(
            Piece.Kind.STATEMENT,
            span,
            terminated,
            inside(span, variables),
            inside(span, gaps),
            unterminated));
    for (Piece piece : enclosed) {
      if (piece.span().start() < enclosing) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static List<Span> inside(Span statement, List<Span> spans) {
    return spans.isEmpty() ? List.of() : spans.stream().filter(statement::contains).toList();
  }
}
