package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Query;
import dev.miglint.sql.Reads;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * INSERT … VALUES with very many rows. The tree of the whole would take a hundred times the memory
 * of the text, so rows of plain literals are read by the lexer, and the others by the server's
 * parser, some at a time. What comes out is what the whole would have become.
 */
final class LargeInsert {

  /** Characters of rows that the server's parser is given at once, if one row is not longer. */
  private static final int PART = 1 << 16;

  private final Function<PlacedText, Optional<Statement>> parser;
  private final PlacedText sql;
  private final Lexer lexer;
  private final List<Span> waiting = new ArrayList<>();
  private final List<List<Expression>> rows = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final List<Query.RelationReference> relations = new ArrayList<>();
  private final List<Statement> dataChanges = new ArrayList<>();
  private boolean locksRows;
  private int head;

  /**
   * Makes a reader of one statement.
   *
   * @param parser reads a statement of ordinary size; empty where it is refused
   */
  LargeInsert(PlacedText sql, Function<PlacedText, Optional<Statement>> parser) {
    this.sql = sql;
    this.parser = parser;
    this.lexer = new Lexer(sql.text());
  }

  /** The statement; empty where it is another one, or one that has to be read as a whole. */
  Optional<Statement> read() {
    if (!isWord("insert") || !isWord("into") || !toValues()) {
      return Optional.empty();
    }
    head = lexer.end();
    int firstEnd = -1;
    int tail = sql.text().length();
    boolean more = lexer.nextSignificant();
    while (more) {
      if (!isSign('(')) {
        return Optional.empty();
      }
      int start = lexer.start();
      Optional<List<Expression>> plain = row();
      if (lexer.unterminated() || !isSign(')')) {
        return Optional.empty();
      }
      firstEnd = firstEnd < 0 ? lexer.end() : firstEnd;
      if (!taken(plain, new Span(start, lexer.end()))) {
        return Optional.empty();
      }
      tail = lexer.end();
      more = lexer.nextSignificant() && isSign(',') && lexer.nextSignificant();
    }
    return firstEnd < 0 || !flush() ? Optional.empty() : whole(firstEnd, tail);
  }

  private boolean isWord(String word) {
    return lexer.nextSignificant() && isAtWord(word);
  }

  private boolean isAtWord(String word) {
    int length = lexer.end() - lexer.start();
    return lexer.kind() == TokenKind.WORD
        && length == word.length()
        && sql.text().regionMatches(true, lexer.start(), word, 0, length);
  }

  private boolean isSign(char sign) {
    return lexer.kind() == TokenKind.PUNCTUATION && sql.text().charAt(lexer.start()) == sign;
  }

  /** To the VALUES of the statement itself. */
  private boolean toValues() {
    int depth = 0;
    while (lexer.nextSignificant()) {
      depth += isSign('(') ? 1 : isSign(')') ? -1 : 0;
      if (depth == 0 && isAtWord("values")) {
        return true;
      }
      if (depth == 0 && (isAtWord("select") || isAtWord("with") || isAtWord("default"))) {
        return false;
      }
    }
    return false;
  }

  /** Goes to the parenthesis that closes a row; gives its values if all are plain literals. */
  private Optional<List<Expression>> row() {
    PlainRow row = new PlainRow(sql);
    int depth = 1;
    while (lexer.nextSignificant()) {
      depth += isSign('(') ? 1 : isSign(')') ? -1 : 0;
      if (depth == 0) {
        return row.values();
      }
      row.add(lexer);
    }
    return Optional.empty();
  }

  /** Keeps the row, and the order of rows; false where one before it was refused. */
  private boolean taken(Optional<List<Expression>> plain, Span row) {
    if (plain.isPresent() && waiting.isEmpty()) {
      rows.add(plain.get());
      expressions.addAll(plain.get());
      return true;
    }
    boolean full = !waiting.isEmpty() && row.end() - waiting.get(0).start() > PART && !flush();
    waiting.add(row);
    return !full;
  }

  /** Has the rows that wait read; false where that is refused. */
  private boolean flush() {
    if (waiting.isEmpty()) {
      return true;
    }
    Span part = waiting.get(0).through(waiting.get(waiting.size() - 1));
    Optional<Insert> insert = parsed(List.of(new Span(0, head), part));
    Optional<Query> query = insert.flatMap(Insert::source);
    if (query.isEmpty() || query.get().rows().size() != waiting.size()) {
      return false;
    }
    rows.addAll(query.get().rows());
    expressions.addAll(query.get().expressions());
    relations.addAll(query.get().relations());
    dataChanges.addAll(query.get().dataChanges());
    locksRows |= query.get().locksRows();
    waiting.clear();
    return true;
  }

  private Optional<Insert> parsed(List<Span> spans) {
    List<PlacedText> parts = new ArrayList<>();
    spans.forEach(span -> parts.add(sql.part(span)));
    return parser
        .apply(PlacedText.joined(parts))
        .filter(Insert.class::isInstance)
        .map(Insert.class::cast);
  }

  /** The statement as it is with one row, and the rows instead of that. */
  private Optional<Statement> whole(int firstEnd, int tail) {
    Optional<Insert> insert =
        parsed(List.of(new Span(0, firstEnd), new Span(tail, sql.text().length())));
    Optional<Query> one = insert.flatMap(Insert::source);
    if (one.isEmpty()) {
      return Optional.empty();
    }
    Query query =
        new Query(
            List.of(),
            relations,
            rows,
            expressions,
            dataChanges,
            locksRows,
            one.get().filtered(),
            Optional.empty(),
            sql.span());
    Reads others = insert.get().reads(); // Those of the row come first.
    Reads reads =
        new Reads(
            joined(relations, behind(others.relations(), one.get().relations())),
            joined(expressions, behind(others.expressions(), one.get().expressions())),
            joined(dataChanges, behind(others.dataChanges(), one.get().dataChanges())));
    return Optional.of(
        new Insert(
            insert.get().table(),
            insert.get().columns(),
            insert.get().overriding(),
            Optional.of(query),
            insert.get().onConflict(),
            insert.get().conflictTarget(),
            insert.get().conflictUpdates(),
            reads,
            sql.span()));
  }

  private static <E> List<E> behind(List<E> all, List<E> first) {
    return all.subList(first.size(), all.size());
  }

  private static <E> List<E> joined(List<E> some, List<E> others) {
    List<E> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
