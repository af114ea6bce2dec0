package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import java.util.Optional;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/**
 * Where JSqlParser's nodes stand in the file.
 *
 * @param origin where the text that JSqlParser got begins in the file
 * @param fallback for nodes without a place of their own
 */
record Places(Lexemes lexemes, int origin, Span fallback) {

  /** Its tokens count characters from 1. */
  Optional<Span> of(Object node) {
    if (node instanceof ASTNodeAccess access && access.getASTNode() != null) {
      Token first = access.getASTNode().jjtGetFirstToken();
      Token last = access.getASTNode().jjtGetLastToken();
      if (first != null && last != null && last.absoluteEnd >= first.absoluteBegin) {
        return Optional.of(
            new Span(origin + first.absoluteBegin - 1, origin + last.absoluteEnd - 1));
      }
    }
    return Optional.empty();
  }

  Span orFallback(Object node) {
    return of(node).orElse(fallback);
  }

  QualifiedName name(Table table) {
    Span span = orFallback(table);
    String schema = table.getUnquotedSchemaName();
    int first = lexemes.at(span.start());
    boolean alone = schema == null || schema.isEmpty();
    String name =
        first >= 0 && lexemes.isName(first + (alone ? 0 : 2))
            ? lexemes.name(first + (alone ? 0 : 2))
            : plain(table.getName());
    return alone
        ? QualifiedName.of(name, withoutAlias(table, span))
        : QualifiedName.of(plain(schema), name, span);
  }

  /** JSqlParser counts the alias to a table's place. */
  private Span withoutAlias(Table table, Span span) {
    int index = lexemes.at(span.start());
    return table.getAlias() == null || index < 0 ? span : lexemes.span(index, index);
  }

  Identifier name(Column column) {
    Span span = orFallback(column);
    return new Identifier(last(span).orElseGet(() -> plain(column.getColumnName())), span);
  }

  /** The last name of a range. */
  Optional<String> last(Span span) {
    int index = lexemes.at(span.start());
    if (index < 0) {
      return Optional.empty();
    }
    while (index + 1 < lexemes.size() && lexemes.end(index) < span.end()) {
      index++;
    }
    return lexemes.isName(index) ? Optional.of(lexemes.name(index)) : Optional.empty();
  }

  /** A name without its quotes. */
  static String plain(String written) {
    boolean quoted = written.length() >= 2 && "`\"[".indexOf(written.charAt(0)) >= 0;
    return quoted ? Lexemes.unquoted(written) : written;
  }
}
