package dev.miglint.parser.jsqlparser;

/** How a text is cut into tokens, which differs where it would matter. */
public enum Grammar {
  /** MySQL and MariaDB in their default SQL mode (MySQL 8.0 manual, 11.1, 11.2 and 11.7). */
  MYSQL,
  /** SQLite (www.sqlite.org/lang_keywords.html, lang_comment.html). */
  SQLITE,
  /** ClickHouse: names in backquotes, and what {@link ClickHouseWords} leaves out. */
  CLICKHOUSE,
  /** What every server reads alike. */
  GENERIC;

  /** A backslash takes the meaning of the next character in a string. */
  boolean backslashEscapes() {
    return this == MYSQL || this == CLICKHOUSE;
  }

  /** Double quotes make a string, not a name: ANSI_QUOTES is off by default. */
  boolean doubleQuotedStrings() {
    return this == MYSQL;
  }

  /** A hash begins a comment. */
  boolean hashComments() {
    return this == MYSQL;
  }

  /** Two dashes begin a comment only before a space or a control character. */
  boolean dashesNeedSpace() {
    return this == MYSQL;
  }

  /** A comment that begins with an exclamation mark is SQL all the same. */
  boolean executableComments() {
    return this == MYSQL;
  }

  /** Whose SQL it is, at the end of a sentence. */
  String words() {
    return switch (this) {
      case MYSQL -> "as MySQL's";
      case SQLITE -> "as SQLite's";
      case CLICKHOUSE -> "as ClickHouse's";
      case GENERIC -> "as SQL of every database";
    };
  }

  /** The client's DELIMITER command is known. */
  boolean delimiterCommand() {
    return this == MYSQL;
  }

  /** Square brackets quote a name. */
  boolean bracketNames() {
    return this == SQLITE;
  }
}
