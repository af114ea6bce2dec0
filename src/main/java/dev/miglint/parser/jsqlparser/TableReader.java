package dev.miglint.parser.jsqlparser;

import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.Like;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE TABLE, from the list of its elements. */
final class TableReader {

  private final DefinitionReader definitions;

  TableReader(DefinitionReader definitions) {
    this.definitions = definitions;
  }

  /** From behind TABLE on. */
  CreateTable read(Cursor cursor, boolean temporary) {
    boolean ifNotExists = cursor.ifNotExists();
    QualifiedName name = cursor.qualifiedName();
    List<ColumnDefinition> columns = new ArrayList<>();
    List<ConstraintDefinition> constraints = new ArrayList<>();
    List<Like> likes = new ArrayList<>();
    like(cursor).ifPresent(likes::add);
    for (Cursor element : cursor.parenthesized()) {
      if (DefinitionReader.isColumn(element)) {
        columns.add(definitions.column(element));
      } else {
        like(element).ifPresent(likes::add);
        definitions.constraint(element).ifPresent(constraints::add);
      }
    }
    return new CreateTable(
        name,
        temporary ? Persistence.TEMPORARY : Persistence.PERMANENT,
        false,
        ifNotExists,
        columns,
        constraints,
        likes,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        cursor.lexemes().whole());
  }

  /** LIKE copies columns, defaults and indexes (MySQL 8.0 manual, 13.1.20.3). */
  private static Optional<Like> like(Cursor cursor) {
    int first = cursor.index();
    if (!cursor.accept("like")) {
      return Optional.empty();
    }
    QualifiedName source = cursor.qualifiedName();
    return Optional.of(
        new Like(source, List.of("defaults", "indexes", "generated"), cursor.since(first)));
  }
}
