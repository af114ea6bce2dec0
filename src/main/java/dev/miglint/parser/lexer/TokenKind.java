package dev.miglint.parser.lexer;

/** What a {@link Token} is. White space is no token. */
public enum TokenKind {
  /** A key word or an unquoted identifier: {@code select}, {@code größe}, {@code a$b}. */
  WORD,
  /** {@code "…"} or {@code U&"…"}. */
  QUOTED_IDENTIFIER,
  /**
   * {@code '…'}, {@code E'…'}, {@code B'…'}, {@code X'…'}, {@code N'…'} or {@code U&'…'}, with all
   * its parts when it continues after a line end.
   */
  STRING,
  /** {@code $tag$…$tag$}. */
  DOLLAR_STRING,
  /** {@code 1}, {@code 1e3}, {@code .5}, {@code 0xff}, {@code 1_000}. */
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  /** Any operator, and {@code ::}, {@code :=}, {@code =>}, {@code ..}. */
  OPERATOR,
  /** One of {@code ( ) [ ] , . :}. */
  PUNCTUATION,
  SEMICOLON,
  /** {@code -- …} without its line end. */
  LINE_COMMENT,
  /** A comment between slash-star and star-slash, with the comments nested in it. */
  BLOCK_COMMENT,
  /** A backslash outside of strings: psql begins a meta-command there, the server knows none. */
  BACKSLASH,
  /** A single character that begins no token of the server: a brace, a lone dollar sign. */
  OTHER;

  public boolean isComment() {
    return this == LINE_COMMENT || this == BLOCK_COMMENT;
  }
}
