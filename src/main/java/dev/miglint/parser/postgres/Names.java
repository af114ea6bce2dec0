package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and types with their places. */
final class Names {

  private final StatementText text;

  Names(StatementText text) {
    this.text = text;
  }

  StatementText text() {
    return text;
  }

  /** The whole statement. */
  Span whole() {
    return text.whole();
  }

  /** The token at a byte offset; the whole statement where the server gives none. */
  Span at(int location) {
    return location < 0 ? text.whole() : text.token(location);
  }

  /** A relation as the server's RangeVar gives it. */
  QualifiedName relation(Raw rangeVar) {
    Optional<String> schema = rangeVar.optional("schemaname");
    String name = rangeVar.text("relname");
    Span first = at(rangeVar.location());
    Span span = schema.isPresent() ? first.through(text.find(name, first.end())) : first;
    return new QualifiedName(schema, name, span);
  }

  /** A dotted name given as a list of strings. */
  QualifiedName qualified(List<Raw> parts, Span span) {
    List<String> strings = parts.stream().map(Raw::string).toList();
    String name = strings.isEmpty() ? "" : strings.get(strings.size() - 1);
    Optional<String> schema =
        strings.size() > 1 ? Optional.of(strings.get(strings.size() - 2)) : Optional.empty();
    return new QualifiedName(schema.filter(s -> !s.equals("pg_catalog")), name, span);
  }

  /** A dotted name without a place of its own: it is looked for after an offset of the file. */
  QualifiedName find(List<Raw> parts, int from) {
    QualifiedName name = qualified(parts, text.whole());
    Span last = text.find(name.name(), from);
    Span first = name.schema().map(s -> text.find(s, from)).orElse(last);
    Span span = first.start() <= last.start() ? first.through(last) : last;
    return new QualifiedName(name.schema(), name.name(), span);
  }

  /** A simple name without a place of its own: it is looked for after an offset of the file. */
  Identifier identifier(String name, int from) {
    return new Identifier(name, text.find(name, from));
  }

  /** Simple names that follow each other after an offset of the file. */
  List<Identifier> identifiers(List<Raw> raws, int from) {
    List<Identifier> identifiers = new ArrayList<>();
    int next = from;
    for (Raw raw : raws) {
      Identifier identifier = identifier(raw.string(), next);
      identifiers.add(identifier);
      next = Math.max(next, identifier.span().end());
    }
    return identifiers;
  }

  TypeName type(Raw raw) {
    Raw node = raw.is("TypeName") ? raw.body() : raw;
    Span span = text.type(node.location());
    QualifiedName name = qualified(node.list("names"), span);
    List<String> modifiers = node.list("typmods").stream().map(Names::modifier).toList();
    // CHAR without a length is CHAR(1); the server's grammar says so without a place.
    return new TypeName(
        name.schema(),
        name.name(),
        modifiers,
        node.list("arrayBounds").size(),
        node.flag("setof"),
        span);
  }

  private static String modifier(Raw raw) {
    if (raw.is("ColumnRef")) {
      return raw.body().list("fields").stream().reduce((a, b) -> b).map(Raw::string).orElse("");
    }
    return raw.string();
  }
}
