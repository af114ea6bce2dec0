package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one statement, numbered from 0. Positions are those of the whole file. */
final class Lexemes {

  private record Lexeme(TokenKind kind, int start, int end) {}

  /** Names that JSqlParser reserves and the servers do not. */
  private static final Set<String> TAKEN =
      Set.of(
          ("array bool comment current exclude file final full import number offset output pivot"
                  + " qualify sample semi settings sql_cache statement unknown unpivot uuid")
              .split(" ", -1));

  private final String text;
  private final List<Lexeme> lexemes;
  private final boolean masked;

  /** The tokens that the readers of definitions have made sense of. */
  private final BitSet followed = new BitSet();

  Lexemes(String text) {
    this(text, new ArrayList<>(), false);
  }

  private Lexemes(String text, List<Lexeme> lexemes, boolean masked) {
    this.text = text;
    this.lexemes = lexemes;
    this.masked = masked;
  }

  /**
   * The same tokens, whose names do not reach JSqlParser where it would take them for key words.
   * What it gives back in their place is never looked at: names are read here.
   */
  Lexemes masked() {
    return new Lexemes(text, lexemes, true);
  }

  void add(TokenKind kind, int start, int end) {
    lexemes.add(new Lexeme(kind, start, end));
  }

  /** Of the same text, with nothing in it yet. */
  Lexemes withoutTokens() {
    return new Lexemes(text);
  }

  /** Takes over a token of the same text. */
  void add(Lexemes other, int index) {
    lexemes.add(other.lexemes.get(index));
  }

  /** Says that the tokens from one index up to another mean what was read from them. */
  void follow(int from, int to) {
    followed.set(from, to);
  }

  /** Whether no word of the statement was passed over. */
  boolean isFollowed() {
    return followed.cardinality() == size();
  }

  int size() {
    return lexemes.size();
  }

  boolean isEmpty() {
    return lexemes.isEmpty();
  }

  TokenKind kind(int index) {
    return lexemes.get(index).kind();
  }

  int start(int index) {
    return lexemes.get(index).start();
  }

  int end(int index) {
    return lexemes.get(index).end();
  }

  /** The token as it is written; nothing beyond the last one. */
  String text(int index) {
    return index >= 0 && index < size() ? text.substring(start(index), end(index)) : "";
  }

  /** From one token to another, both included. */
  Span span(int first, int last) {
    return new Span(start(first), end(Math.max(first, last)));
  }

  Span whole() {
    return span(0, size() - 1);
  }

  /** Whether these key words stand at an index one after another, in any case. */
  boolean is(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      int at = index + i;
      if (at < 0 || at >= size() || !isWord(lexemes.get(at), words[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(Lexeme lexeme, String word) {
    return lexeme.kind() == TokenKind.WORD
        && lexeme.end() - lexeme.start() == word.length()
        && text.regionMatches(true, lexeme.start(), word, 0, word.length());
  }

  boolean isSymbol(int index, char symbol) {
    return index >= 0
        && index < size()
        && kind(index) == TokenKind.SYMBOL
        && text.charAt(start(index)) == symbol;
  }

  boolean isName(int index) {
    return index >= 0
        && index < size()
        && (kind(index) == TokenKind.WORD || kind(index) == TokenKind.QUOTED_NAME);
  }

  /** A name without its quotes, in the case in which it is written. */
  String name(int index) {
    String written = text(index);
    return index < size() && kind(index) == TokenKind.QUOTED_NAME ? unquoted(written) : written;
  }

  /** What stands between quotes; two of them stand for one. */
  static String unquoted(String written) {
    boolean closed = written.length() >= 2;
    String inner = closed ? written.substring(1, written.length() - 1) : "";
    String quote = written.substring(0, 1);
    return inner.replace(quote + quote, quote);
  }

  /** The token that closes the parenthesis at an index; the last one where none does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      if (isSymbol(i, '(')) {
        depth++;
      } else if (isSymbol(i, ')')) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return size() - 1;
  }

  /** In how many parentheses a token stands. */
  int depth(int index) {
    int depth = 0;
    for (int i = 0; i < index; i++) {
      depth += isSymbol(i, '(') ? 1 : isSymbol(i, ')') ? -1 : 0;
    }
    return depth;
  }

  /** The first and the last token of each part between commas outside of parentheses. */
  List<int[]> parts(int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int first = from;
    for (int i = from; i <= to; i++) {
      if (i == to || (depth == 0 && isSymbol(i, ','))) {
        if (i > first) {
          parts.add(new int[] {first, i - 1});
        }
        first = i + 1;
      } else if (isSymbol(i, '(')) {
        depth++;
      } else if (isSymbol(i, ')')) {
        depth--;
      }
    }
    return parts;
  }

  /** The first words, as many as name the command. */
  String command() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Math.min(2, size()) && kind(i) == TokenKind.WORD; i++) {
      words.append(i == 0 ? "" : " ").append(text(i).toUpperCase(Locale.ROOT));
    }
    return words.toString();
  }

  /**
   * The tokens from one index up to another as JSqlParser gets them: each at its distance from the
   * first, without comments, and with strings that hold nothing that it could misread.
   */
  String forParser(int from, int to) {
    if (from >= to) {
      return "";
    }
    int origin = start(from);
    StringBuilder sql = new StringBuilder(end(to - 1) - origin);
    for (int i = from; i < to; i++) {
      while (sql.length() < start(i) - origin) {
        sql.append(' ');
      }
      append(i, sql);
    }
    return sql.toString();
  }

  private void append(int index, StringBuilder sql) {
    String written = text(index);
    switch (kind(index)) {
      case STRING -> {
        boolean encoded = isPrefix(index - 1) && end(index - 1) == start(index);
        sql.append(encoded ? written : "'" + "x".repeat(Math.max(0, written.length() - 2)) + "'");
      }
      case QUOTED_NAME -> sql.append(written.startsWith("[") ? brackets(written) : written);
      case WORD -> {
        boolean hidden = masked && isTaken(index);
        String shown = hidden ? "_" + written.substring(1) : written;
        sql.append(isIntroducer(index) ? " ".repeat(written.length()) : shown);
      }
      default -> sql.append(written);
    }
  }

  private static String brackets(String written) {
    return '"' + unquoted(written).replace('"', '_') + '"';
  }

  /** One of those names, where nothing follows that its key word would have behind it. */
  private boolean isTaken(int index) {
    boolean followed =
        (is(index, "uuid") && isSymbol(index + 1, '('))
            || is(index + 1, "join")
            || is(index + 1, "outer")
            || (index + 1 < size()
                && (kind(index + 1) == TokenKind.STRING || kind(index + 1) == TokenKind.NUMBER));
    return !followed && TAKEN.contains(text(index).toLowerCase(Locale.ROOT));
  }

  /** The x of x'4D'. */
  private boolean isPrefix(int index) {
    return is(index, "x") || is(index, "b");
  }

  /** The character set before a string: {@code _utf8mb4'…'}. */
  private boolean isIntroducer(int index) {
    return text(index).startsWith("_") && index + 1 < size() && kind(index + 1) == TokenKind.STRING;
  }

  /** The value of a string, without quotes and escapes. */
  String string(int index, boolean backslashEscapes) {
    String value = unquoted(text(index));
    if (!backslashEscapes || value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        plain.append(
            switch (value.charAt(i)) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case '0' -> '\0';
              default -> value.charAt(i);
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The token that begins at an offset of the file; -1 where none does. */
  int at(int offset) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else if (start(middle) > offset) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
