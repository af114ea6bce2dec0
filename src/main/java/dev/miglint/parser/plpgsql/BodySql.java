package dev.miglint.parser.plpgsql;

import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import java.util.Set;

/** The statements of a body: where they end, and what the server's SQL parser is given of them. */
final class BodySql {

  private static final Set<String> QUERIES =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE");

  /** Each costs a look at the rest of the body; beyond, parentheses are no longer believed. */
  private static final int UNCLOSED_STATEMENTS = 16;

  private final PlacedText body;
  private final Tokens tokens;
  private int unclosed;

  BodySql(PlacedText body, Tokens tokens) {
    this.body = body;
    this.tokens = tokens;
  }

  /**
   * The semicolon that ends the statement which begins at an index: outside of parentheses, and not
   * inside of BEGIN ATOMIC … END. An open parenthesis costs its own statement only.
   *
   * @return its index, or the number of tokens
   */
  int end(int from) {
    int depth = 0;
    int blocks = 0;
    int first = -1;
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.isOfKind(i, TokenKind.SEMICOLON)) {
        if ((depth == 0 && blocks == 0) || unclosed > UNCLOSED_STATEMENTS) {
          return i;
        }
        first = first < 0 ? i : first;
      } else if (tokens.isOfKind(i, TokenKind.PUNCTUATION)) {
        depth += nesting(i);
      } else if (depth == 0 && tokens.isOfKind(i, TokenKind.WORD)) {
        blocks = blocks(i, blocks);
      }
    }
    unclosed++;
    return first < 0 ? tokens.size() : first;
  }

  private int nesting(int index) {
    return tokens.isPunctuation(index, '(') ? 1 : tokens.isPunctuation(index, ')') ? -1 : 0;
  }

  private int blocks(int index, int blocks) {
    if (tokens.areWords(index, "BEGIN", "ATOMIC") || (blocks > 0 && tokens.isWord(index, "CASE"))) {
      return blocks + 1;
    }
    return blocks > 0 && tokens.isWord(index, "END") ? blocks - 1 : blocks;
  }

  /** The first token of this word outside of parentheses and before an end, or that end. */
  int find(int from, int end, String word) {
    return from < end ? tokens.findTopLevelWord(from, end, word).orElse(end) : end;
  }

  /** Whether a variable, an element or a field of one is given a value. */
  boolean isAssignment(int index) {
    TokenKind kind = tokens.kind(index);
    boolean isName =
        kind == TokenKind.WORD
            || kind == TokenKind.QUOTED_IDENTIFIER
            || kind == TokenKind.PARAMETER;
    return isName
        && (tokens.isOperator(index + 1, ":=")
            || tokens.isOperator(index + 1, "=")
            || tokens.isPunctuation(index + 1, '[')
            || tokens.isPunctuation(index + 1, '.'));
  }

  boolean isQuery(int index) {
    int first = index;
    while (tokens.isPunctuation(first, '(')) {
      first++;
    }
    for (String query : QUERIES) {
      if (tokens.isWord(first, query)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the server's parser reads of a statement: PL/pgSQL takes the targets of INTO out before,
   * and PERFORM is its word for a SELECT without a result.
   */
  PlacedText statement(int from, int end) {
    Span span = tokens.span(from, end - 1);
    PlacedText statement = body.part(span);
    StringBuilder text = new StringBuilder(statement.text());
    if (tokens.isWord(from, "PERFORM")) {
      text.replace(0, "PERFORM".length(), "SELECT ");
    }
    int into = into(from, end);
    if (into < end) {
      blank(text, tokens.start(into) - span.start(), targetsEnd(into, end) - span.start());
    }
    return statement.with(text.toString());
  }

  /** The INTO that belongs to PL/pgSQL: the first that is not INSERT INTO or MERGE INTO. */
  private int into(int from, int end) {
    if (tokens.isWord(from, "IMPORT")) {
      return end;
    }
    for (int i = from + 1; i < end; i++) {
      if (tokens.isWord(i, "INTO")
          && !tokens.isWord(i - 1, "INSERT")
          && !tokens.isWord(i - 1, "MERGE")) {
        return i;
      }
    }
    return end;
  }

  /** The offset after the names that follow an INTO. */
  private int targetsEnd(int into, int end) {
    int at = tokens.isWord(into + 1, "STRICT") ? into + 2 : into + 1;
    int last = at - 1;
    while (at < end && isName(at)) {
      last = at;
      at++;
      while (at < end && (tokens.isPunctuation(at, '.') || tokens.isPunctuation(at, '['))) {
        int close =
            tokens.isPunctuation(at, '.') ? at + 1 : tokens.matchingParenthesis(at).orElse(end);
        last = Math.min(close, end - 1);
        at = last + 1;
      }
      if (!tokens.isPunctuation(at, ',')) {
        break;
      }
      at++;
    }
    return tokens.end(last);
  }

  private boolean isName(int index) {
    return tokens.isOfKind(index, TokenKind.WORD)
        || tokens.isOfKind(index, TokenKind.QUOTED_IDENTIFIER)
        || tokens.isOfKind(index, TokenKind.PARAMETER);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
