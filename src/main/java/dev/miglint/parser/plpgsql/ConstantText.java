package dev.miglint.parser.plpgsql;

import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The value of an expression made of string constants only: constants, {@code ||}, {@code format}
 * with constants, parentheses, casts to text.
 */
final class ConstantText {

  /** Deeper parentheses than this are not written by people. */
  private static final int DEEPEST = 20;

  private final PlacedText text;
  private final Tokens tokens;

  ConstantText(PlacedText text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The value of the tokens from one index to before another; empty when it is not constant. */
  Optional<PlacedText> value(int from, int to) {
    return value(from, to, 0);
  }

  private Optional<PlacedText> value(int from, int to, int depth) {
    List<PlacedText> parts = new ArrayList<>();
    int at = from;
    while (at < to && depth < DEEPEST) {
      int end = termEnd(at, to);
      Optional<PlacedText> term = term(at, end, depth);
      if (term.isEmpty()) {
        return Optional.empty();
      }
      parts.add(term.get());
      at = afterCasts(end, to);
      if (at == to) {
        return Optional.of(parts.size() == 1 ? parts.get(0) : PlacedText.joined(parts));
      }
      if (!tokens.isOperator(at, "||")) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  /** A term is one token, or what is between parentheses with the function's name before. */
  private int termEnd(int from, int to) {
    int open = tokens.isOfKind(from, TokenKind.WORD) ? from + 1 : from;
    OptionalInt close =
        open < to && tokens.isPunctuation(open, '(')
            ? tokens.matchingParenthesis(open)
            : OptionalInt.empty();
    return Math.min(to, close.orElse(from) + 1);
  }

  private Optional<PlacedText> term(int from, int to, int depth) {
    TokenKind kind = tokens.kind(from);
    if (kind == TokenKind.STRING || kind == TokenKind.DOLLAR_STRING) {
      return Optional.of(text.value(tokens.at(from)));
    }
    if (tokens.isPunctuation(from, '(') && to - from > 2) {
      return value(from + 1, to - 1, depth + 1);
    }
    if (tokens.isWord(from, "format") && to - from > 3) {
      return format(from + 2, to - 1, depth + 1);
    }
    return Optional.empty();
  }

  private int afterCasts(int from, int to) {
    int at = from;
    while (at + 1 < to
        && tokens.isOperator(at, "::")
        && (tokens.isWord(at + 1, "text") || tokens.isWord(at + 1, "varchar"))) {
      at += 2;
    }
    return at;
  }

  private Optional<PlacedText> format(int from, int to, int depth) {
    List<PlacedText> arguments = new ArrayList<>();
    for (Span argument : tokens.splitTopLevel(from, to, ',')) {
      Optional<PlacedText> value =
          argument.length() == 0
              ? Optional.empty()
              : value(
                  tokens.indexAt(argument.start()), tokens.indexAt(argument.end() - 1) + 1, depth);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(value.get());
    }
    return new FormatCall(arguments).value();
  }
}
