package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of one statement, between three counts: bytes of UTF-8, in which the server speaks;
 * units of the statement's text; and places in the file, in which everybody else speaks. Methods
 * take bytes where the server gives them, otherwise places in the file, and answer with places in
 * the file.
 */
final class StatementText {

  private static final int LONGEST_NAME = 63;

  /** Bytes of a character in UTF-8. */
  private static final int LONGEST_CHARACTER = 4;

  private final String sql;
  private final PlacedText text;
  private final Span whole;
  private @Nullable Tokens tokens;
  private int @Nullable [] unitsOfBytes;

  /** Makes the text of one statement, as the server is given it. */
  StatementText(PlacedText text) {
    this.sql = text.text();
    this.text = text;
    this.whole = text.span();
  }

  String sql() {
    return sql;
  }

  Span whole() {
    return whole;
  }

  Span places(int from, int to) {
    return new Span(text.place(from), Math.max(text.place(from), text.place(to)));
  }

  private Tokens tokens() {
    Tokens read = tokens;
    if (read == null) {
      read = Tokens.of(sql);
      tokens = read;
    }
    return read;
  }

  /** The token at a byte offset. */
  Span token(int location) {
    int index = tokens().indexAt(unit(location));
    return index < tokens().size() ? place(index) : new Span(whole.end(), whole.end());
  }

  /**
   * The type that begins at a byte offset, with what stands in parentheses and brackets after it.
   */
  Span type(int location) {
    if (location < 0) {
      return whole;
    }
    Tokens all = tokens();
    int first = all.indexAt(unit(location));
    if (first >= all.size()) {
      return new Span(whole.end(), whole.end());
    }
    int last = first;
    while (all.isPunctuation(last + 1, '.') && last + 2 < all.size()) {
      last += 2;
    }
    if (all.isWord(first, "double") || all.isWord(last + 1, "varying")) {
      last++;
    }
    while (all.isPunctuation(last + 1, '(') || all.isPunctuation(last + 1, '[')) {
      int closing = all.matchingParenthesis(last + 1).orElse(last);
      if (closing == last) {
        break;
      }
      last = closing;
    }
    return places(all.start(first), all.end(last));
  }

  /**
   * The first place at or after {@code from} where a name is written; the whole statement where it
   * is not, because the server derived it.
   */
  Span find(String name, int from) {
    Tokens all = tokens();
    for (int i = all.indexAt(text.offset(from)); i < all.size(); i++) {
      if (isName(all, i, name)) {
        return place(i);
      }
    }
    return whole;
  }

  private static boolean isName(Tokens all, int index, String name) {
    TokenKind kind = all.kind(index);
    if (kind == TokenKind.WORD) {
      int length = all.end(index) - all.start(index);
      return (length == name.length() || (length > name.length() && mayBeCutOff(name)))
          && all.text(index)
              .substring(0, name.length())
              .toLowerCase(Locale.ROOT)
              .equals(name.toLowerCase(Locale.ROOT));
    }
    if (kind == TokenKind.QUOTED_IDENTIFIER) {
      String quoted = '"' + name.replace("\"", "\"\"");
      return all.text(index).equals(quoted + '"')
          || (mayBeCutOff(name) && all.text(index).startsWith(quoted));
    }
    return kind == TokenKind.STRING && all.text(index).equals("'" + name.replace("'", "''") + "'");
  }

  /**
   * The server keeps 63 bytes of a name, and no part of a character (manual, section 4.1.1): what
   * it gives back is then the beginning of what is written.
   */
  private static boolean mayBeCutOff(String name) {
    return name.length() > LONGEST_NAME / LONGEST_CHARACTER
        && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - LONGEST_CHARACTER;
  }

  /** The place where the token before a place ends. */
  int endBefore(int place) {
    int index = tokens().indexAt(text.offset(place));
    return index == 0 ? place : text.place(tokens().end(index - 1));
  }

  /** The actions of an ALTER TABLE: what stands between commas after its name. */
  List<Span> actions(int nameEnd, int expected) {
    Tokens all = tokens();
    int first = all.indexAt(text.offset(nameEnd));
    if (all.isOperator(first, "*")) {
      first++; // ALTER TABLE name * …
    }
    List<Span> parts = new ArrayList<>();
    for (Span part : all.splitTopLevel(first, all.size(), ',')) {
      parts.add(places(part.start(), part.end()));
    }
    // CREATE … EXPRESSION and the like hold no commas outside of parentheses; if the server counts
    // otherwise, the whole statement is the honest answer.
    return parts.size() == expected ? parts : Collections.nCopies(expected, whole);
  }

  /** The element of a parenthesised list that begins at or covers a byte offset. */
  Span element(int location) {
    if (location < 0) {
      return whole;
    }
    Tokens all = tokens();
    int at = all.indexAt(unit(location));
    int first = at;
    // LIKE comes before the place that the server gives.
    if (at > 0 && all.isWord(at - 1, "like")) {
      first = at - 1;
    }
    int depth = 0;
    int last = at;
    for (int i = at; i < all.size(); i++) {
      if (all.isPunctuation(i, '(') || all.isPunctuation(i, '[')) {
        depth++;
      } else if (all.isPunctuation(i, ')') || all.isPunctuation(i, ']')) {
        depth--;
      }
      if (depth < 0 || (depth == 0 && all.isPunctuation(i, ','))) {
        break;
      }
      last = i;
    }
    return places(all.start(first), all.end(last));
  }

  /** Where the names of a DROP begin: after the words that say what is dropped. */
  int afterDrop() {
    Tokens all = tokens();
    int exists = all.findTopLevelWord(0, Math.min(all.size(), 8), "exists").orElse(-1);
    if (exists >= 0) {
      return text.place(all.end(exists));
    }
    // DROP INDEX name, DROP MATERIALIZED VIEW name: the kind is a word that could be a name as
    // well.
    boolean twoWords =
        all.isWord(1, "materialized")
            || all.isWord(1, "foreign")
            || all.isWord(1, "event")
            || all.isWord(1, "access")
            || all.isWord(1, "text")
            || all.isWord(2, "concurrently")
            || all.isWord(2, "class")
            || all.isWord(2, "family");
    int last = Math.min(twoWords ? 2 : 1, all.size() - 1);
    return last < 0 ? whole.start() : text.place(all.end(last));
  }

  /** After the next TO: where a rename says the new name. */
  int afterTo(int place) {
    Tokens all = tokens();
    int from = all.indexAt(text.offset(place));
    return all.findTopLevelWord(from, all.size(), "to").stream()
        .map(index -> text.place(all.end(index)))
        .findFirst()
        .orElse(place);
  }

  /** The string literal at or after a byte offset, quotes included; empty where there is none. */
  Optional<Token> string(int location) {
    Tokens all = tokens();
    for (int i = all.indexAt(unit(location)); i < all.size(); i++) {
      if (all.kind(i) == TokenKind.STRING || all.kind(i) == TokenKind.DOLLAR_STRING) {
        return Optional.of(all.at(i));
      }
    }
    return Optional.empty();
  }

  /** The value of a string literal, whose characters know their places in the file. */
  PlacedText value(Token literal) {
    return text.value(literal);
  }

  /** The first words of the statement in upper case, at most {@code count}. */
  String words(int count) {
    Tokens all = tokens();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Math.min(count, all.size()) && all.kind(i) == TokenKind.WORD; i++) {
      words.append(i == 0 ? "" : " ").append(all.text(i).toUpperCase(Locale.ROOT));
    }
    return words.toString();
  }

  private Span place(int index) {
    return places(tokens().start(index), tokens().end(index));
  }

  /** The unit at which a byte of the UTF-8 form stands. */
  int unit(int location) {
    int[] units = unitsOfBytes;
    if (units == null) {
      units = isAscii() ? new int[0] : unitsOfBytes(sql);
      unitsOfBytes = units;
    }
    return units.length == 0
        ? Math.min(location, sql.length())
        : units[Math.min(location, units.length - 1)];
  }

  private boolean isAscii() {
    for (int i = 0; i < sql.length(); i++) {
      if (sql.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static int[] unitsOfBytes(String text) {
    int[] units = new int[text.getBytes(StandardCharsets.UTF_8).length + 1];
    int at = 0;
    int unit = 0;
    while (unit < text.length()) {
      int point = text.codePointAt(unit);
      int bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      // A lone surrogate is encoded as one question mark.
      if (bytes == 3 && Character.isSurrogate((char) point)) {
        bytes = 1;
      }
      for (int i = 0; i < bytes; i++) {
        units[at++] = unit;
      }
      unit += Character.charCount(point);
    }
    units[at] = unit;
    return units;
  }
}
