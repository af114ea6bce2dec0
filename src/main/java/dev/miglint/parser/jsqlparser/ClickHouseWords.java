package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import java.util.List;

/**
 * A statement of ClickHouse without what only ClickHouse writes, so that the rest can be read as
 * SQL of every database: {@code ON CLUSTER}, {@code SETTINGS}, codecs, indexes and projections
 * within a table.
 *
 * <p>Of a column its name and the first word of its type are left. Its DEFAULT and NOT NULL are
 * not: a column that an INSERT leaves out takes a value in any case (ClickHouse manual, CREATE
 * TABLE, NULL Or NOT NULL Modifiers and Default Values).
 */
final class ClickHouseWords {

  private static final List<String> OTHER_ELEMENTS = List.of("index", "projection", "constraint");

  private final Lexemes written;
  private final Lexemes left;
  private int end;

  private ClickHouseWords(Lexemes written) {
    this.written = written;
    this.left = written.withoutTokens();
    this.end = written.size();
  }

  /** Empty where nothing is left that changes columns or relations. */
  static Lexemes leftOut(Lexemes statement) {
    return new ClickHouseWords(withoutClauses(statement)).read();
  }

  /** A materialized view that writes into another table. */
  static boolean isTrigger(Lexemes statement) {
    if (!statement.is(0, "create", "materialized", "view")) {
      return false;
    }
    int i = 3;
    while (i < statement.size() && !statement.is(i, "as") && !statement.is(i, "to")) {
      i++;
    }
    return statement.is(i, "to");
  }

  private Lexemes read() {
    if (written.is(0, "alter", "table")) {
      alter();
    } else if (written.is(0, "create") && isTable()) {
      table();
    } else if (written.is(0, "create", "materialized", "view")) {
      view();
    } else {
      keep(0, end);
    }
    return left;
  }

  private void keep(int from, int to) {
    for (int i = from; i < to; i++) {
      left.add(written, i);
    }
  }

  /** ON CLUSTER behind a name, SETTINGS and SYNC behind a definition. */
  private static Lexemes withoutClauses(Lexemes statement) {
    Lexemes rest = statement.withoutTokens();
    boolean definition =
        statement.is(0, "create") || statement.is(0, "alter") || statement.is(0, "drop");
    int i = 0;
    while (i < statement.size()) {
      if (definition && statement.is(i, "on", "cluster")) {
        i += 3;
      } else if (definition && i > 1 && isTail(statement, i)) {
        i = statement.size();
      } else {
        rest.add(statement, i);
        i++;
      }
    }
    return rest;
  }

  private static boolean isTail(Lexemes statement, int i) {
    boolean settings =
        statement.is(i, "settings")
            && statement.isName(i + 1)
            && statement.isSymbol(i + 2, '=')
            && statement.depth(i) == 0;
    boolean sync = statement.is(i, "sync") && i == statement.size() - 1;
    return (settings && !statement.is(0, "create", "view")) || (sync && statement.is(0, "drop"));
  }

  private boolean isTable() {
    return written.is(1, "table")
        || written.is(1, "temporary", "table")
        || written.is(1, "or", "replace");
  }

  /** The columns; engine, keys and partitions are what GateText passes over. */
  private void table() {
    int open = 2;
    while (open < end && !written.isSymbol(open, '(') && !written.is(open, "as")) {
      open++;
    }
    if (!written.isSymbol(open, '(')) {
      keep(0, end);
      return;
    }
    int close = written.closing(open);
    keep(0, open + 1);
    boolean first = true;
    for (int[] part : written.parts(open + 1, close)) {
      if (isColumn(part[0])) {
        if (!first) {
          left.add(written, comma(part[0]));
        }
        first = false;
        column(part[0], part[1] + 1);
      }
    }
    keep(close, end);
  }

  private boolean isColumn(int index) {
    return written.kind(index) == TokenKind.QUOTED_NAME
        || (!written.is(index, "primary", "key")
            && OTHER_ELEMENTS.stream().noneMatch(word -> written.is(index, word)));
  }

  /** The comma before an element that is not the first. */
  private int comma(int index) {
    return written.isSymbol(index - 1, ',') ? index - 1 : index;
  }

  /** {@code name Nullable(String) …}: its name and {@code Nullable}. */
  private void column(int from, int to) {
    keep(from, Math.min(to, from + 2));
  }

  private void alter() {
    int actions = 3;
    while (written.isSymbol(actions, '.')) {
      actions += 2;
    }
    if (written.is(2, "if", "exists")) {
      actions += 2;
    }
    boolean some = false;
    for (int[] part : written.parts(actions, end)) {
      int from = part[0];
      if (!isAboutColumn(from, part[1])) {
        continue;
      }
      if (some) {
        left.add(written, comma(from));
      } else {
        keep(0, actions);
        some = true;
      }
      if (written.is(from, "add") || written.is(from, "modify")) {
        int name = from + 2;
        name += written.is(name, "if", "not", "exists") ? 3 : 0;
        name += written.is(name, "if", "exists") ? 2 : 0;
        keep(from, name);
        column(name, part[1] + 1);
      } else {
        keep(from, part[1] + 1);
      }
    }
  }

  /** What adds, drops, renames a column or gives it another type. */
  private boolean isAboutColumn(int from, int last) {
    boolean action =
        written.is(from, "add", "column")
            || written.is(from, "drop", "column")
            || written.is(from, "rename", "column")
            || written.is(from, "modify", "column");
    boolean typed = !written.is(from, "modify") || !isColumnProperty(last, from);
    return action && typed;
  }

  /** MODIFY COLUMN name REMOVE TTL, COMMENT 'x', CODEC(…): of no matter to who reads it. */
  private boolean isColumnProperty(int last, int from) {
    int name = from + 2 + (written.is(from + 2, "if", "exists") ? 2 : 0);
    return name >= last
        || written.is(name + 1, "remove")
        || written.is(name + 1, "comment")
        || written.is(name + 1, "codec")
        || written.is(name + 1, "ttl")
        || written.is(name + 1, "default")
        || written.is(name + 1, "materialized")
        || written.is(name + 1, "modify")
        || written.is(name + 1, "reset");
  }

  /** To who reads it, it is a view; where its rows are kept does not matter. */
  private void view() {
    left.add(written, 0);
    int as = 2;
    while (as < end && !written.is(as, "as")) {
      as++;
    }
    int name = 3 + (written.is(3, "if", "not", "exists") ? 3 : 0);
    int after = name + 1;
    while (written.isSymbol(after, '.')) {
      after += 2;
    }
    keep(2, after);
    keep(as, end);
  }
}
