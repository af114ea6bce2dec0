package dev.miglint.migration;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a database by what only its SQL has, where nothing else says which it is. */
final class DialectSigns {

  /** Quotes and comments hold anything. */
  private static final Pattern NO_CODE =
      Pattern.compile("'(?:[^'\\\\]++|''|\\\\.)*+'|--[^\n]*|/\\*(?!!).*?\\*/", Pattern.DOTALL);

  private static final Pattern MYSQL =
      sign(
          "`[^`\n]+`|\\bauto_increment\\b|\\bengine\\s*=\\s*\\w|^\\s*delimiter\\s+\\S"
              + "|\\bmodify\\s+column\\b|\\b(?:tinyint|mediumtext|longtext|longblob)\\b"
              + "|\\bon\\s+duplicate\\s+key\\b|\\binsert\\s+ignore\\b|/\\*!\\d");

  private static final Pattern SQLITE =
      sign(
          "\\bautoincrement\\b|^\\s*pragma\\s|\\bwithout\\s+rowid\\b"
              + "|\\binsert\\s+or\\s+(?:replace|ignore|abort|rollback|fail)\\b");

  private static final Pattern POSTGRESQL =
      sign(
          "::\\s*\\w|\\$\\w*\\$|\\b(?:big|small)?serial\\b|\\bconcurrently\\b|\\bjsonb\\b"
              + "|\\btimestamptz\\b|\\bplpgsql\\b|\\block_timeout\\b|\\bbytea\\b");

  private static final Mentions OF_MYSQL =
      Mentions.of(
          "`",
          "/*!",
          "auto_increment",
          "delimiter",
          "duplicate",
          "engine",
          "ignore",
          "longblob",
          "longtext",
          "mediumtext",
          "modify",
          "tinyint");

  private static final Mentions OF_SQLITE =
      Mentions.of(
          "abort", "autoincrement", "fail", "ignore", "pragma", "replace", "rollback", "rowid");

  /** Each of its signs begins with one of these. */
  private static final Mentions OF_POSTGRESQL =
      Mentions.of(
          "::",
          "$",
          "bigserial",
          "bytea",
          "concurrently",
          "jsonb",
          "lock_timeout",
          "plpgsql",
          "serial",
          "smallserial",
          "timestamptz");

  /** So much of a file is looked at. */
  private static final int ENOUGH = 1 << 15;

  /** Files of a plain folder may be for different databases; those of a history are for one. */
  private final boolean apart;

  DialectSigns(boolean apart) {
    this.apart = apart;
  }

  private static Pattern sign(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  /** The migrations, each with the dialect that is seen. */
  List<Migration> applied(List<Migration> migrations) {
    if (apart) {
      return migrations.stream()
          .map(m -> of(List.of(beginning(m))).map(m::withDialect).orElse(m))
          .toList();
    }
    Optional<Dialect> dialect = of(migrations.stream().map(DialectSigns::beginning).toList());
    return dialect.isEmpty()
        ? migrations
        : migrations.stream().map(m -> m.withDialect(dialect.get())).toList();
  }

  private static String beginning(Migration migration) {
    if (migration.language() != Language.SQL) {
      return "";
    }
    Span range = migration.range();
    return migration
        .file()
        .text()
        .substring(range.start(), Math.min(range.end(), range.start() + ENOUGH));
  }

  /** One sign of PostgreSQL, and it is that: all else may stand in strings and comments. */
  private static Optional<Dialect> of(List<String> texts) {
    for (String text : texts) {
      if (isPostgresql(text)) {
        return Optional.empty();
      }
    }
    List<String> codes = new ArrayList<>();
    for (String text : texts) {
      if (OF_MYSQL.isIn(text) || OF_SQLITE.isIn(text)) {
        codes.add(NO_CODE.matcher(text).replaceAll("''"));
      }
    }
    if (anyHas(SQLITE, codes)) {
      return Optional.of(Dialect.SQLITE); // It takes backquotes too.
    }
    return anyHas(MYSQL, codes) ? Optional.of(Dialect.MYSQL) : Optional.empty();
  }

  private static boolean isPostgresql(String text) {
    int at = OF_POSTGRESQL.first(text, 0);
    if (at < 0) {
      return false;
    }
    Matcher sign = POSTGRESQL.matcher(text).useTransparentBounds(true);
    while (at >= 0) {
      if (sign.region(at, text.length()).lookingAt()) {
        return true;
      }
      at = OF_POSTGRESQL.first(text, at + 1);
    }
    return false;
  }

  private static boolean anyHas(Pattern sign, List<String> texts) {
    for (String text : texts) {
      if (sign.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }
}
