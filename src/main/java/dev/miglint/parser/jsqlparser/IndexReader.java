package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CREATE INDEX. */
final class IndexReader {

  private final ExpressionReader expressions;

  IndexReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  /** From behind INDEX on. */
  Statement read(Cursor cursor, boolean unique, boolean special) {
    boolean ifNotExists = cursor.ifNotExists();
    Optional<Identifier> name = Optional.empty();
    if (!cursor.is("on")) {
      QualifiedName written = cursor.qualifiedName();
      name = Optional.of(new Identifier(written.name(), written.span()));
    }
    while (!cursor.atEnd() && !cursor.is("on")) {
      cursor.skip();
    }
    cursor.accept("on");
    QualifiedName table = cursor.qualifiedName();
    List<IndexElement> elements = cursor.parenthesized().stream().map(this::element).toList();
    return new CreateIndex(
        name,
        table,
        false,
        unique,
        false,
        ifNotExists,
        special ? "fulltext" : "btree",
        elements,
        List.of(),
        false,
        Optional.empty(),
        options(cursor),
        cursor.lexemes().whole());
  }

  private IndexElement element(Cursor part) {
    Span span = part.lexemes().span(part.index(), part.end() - 1);
    boolean column = part.isName() && !part.lexemes().isSymbol(part.index() + 1, '(');
    boolean prefix =
        part.isName()
            && part.lexemes().isSymbol(part.index() + 1, '(')
            && part.lexemes().text(part.index() + 2).matches("\\d+");
    boolean descending = part.lexemes().is(part.end() - 1, "desc");
    Optional<Identifier> name = column || prefix ? Optional.of(part.name()) : Optional.empty();
    part.skipLength();
    Optional<Expression> expression =
        name.isPresent() ? Optional.empty() : Optional.of(expressions.simple(part));
    part.acceptAny("asc", "desc");
    return new IndexElement(
        name.map(Identifier::value),
        expression,
        Optional.empty(),
        Optional.empty(),
        descending,
        Optional.empty(),
        span);
  }

  /** ALGORITHM and LOCK, in lower case. */
  private static Map<String, String> options(Cursor cursor) {
    Map<String, String> options = new HashMap<>();
    while (!cursor.atEnd()) {
      boolean option = cursor.is("algorithm") || cursor.is("lock");
      String word = cursor.lexemes().text(cursor.index()).toLowerCase(Locale.ROOT);
      if (option) {
        cursor.skipValue();
        cursor.acceptSymbol('=');
        options.put(word, cursor.name().value().toLowerCase(Locale.ROOT));
      } else {
        cursor.skip();
      }
    }
    return options;
  }
}
