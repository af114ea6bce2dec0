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
        if (DefinitionReader.isIndex(element)) {
          DefinitionReader.index(element);
        }
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

  /** Where the elements of a table have ended whose name stands at the cursor. */
  static int optionsStart(Cursor cursor) {
    Lexemes lexemes = cursor.lexemes();
    for (int i = cursor.index(); i < lexemes.size(); i++) {
      if (lexemes.isSymbol(i, '(')) {
        return Math.min(lexemes.size(), lexemes.closing(i) + 1);
      }
    }
    return lexemes.size();
  }

  /** Whether a query gives the rows, behind the elements or in their place. */
  static boolean hasQuery(Lexemes lexemes, int options) {
    for (int i = 0; i < lexemes.size(); i++) {
      boolean word = lexemes.is(i, "as") || lexemes.is(i, "select") || lexemes.is(i, "with");
      if (word && (i >= options || lexemes.depth(i) == 0)) {
        return true;
      }
    }
    return false;
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
