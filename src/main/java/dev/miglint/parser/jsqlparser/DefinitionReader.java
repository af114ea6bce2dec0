package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import dev.miglint.source.Span;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Attributes;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.Nullable;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns and constraints as CREATE TABLE and ALTER TABLE define them. */
final class DefinitionReader {

  private final ExpressionReader expressions;

  DefinitionReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  /** A column with its type and everything behind it, up to the end of the range. */
  ColumnDefinition column(Cursor cursor) {
    int first = cursor.index();
    return column(cursor, first, cursor.name());
  }

  /** The same where the name was read already. */
  ColumnDefinition column(Cursor cursor, int first, Identifier name) {
    Optional<TypeName> type = TypeReader.read(cursor);
    List<ConstraintDefinition> constraints = new ArrayList<>();
    Optional<String> collation = Optional.empty();
    Optional<Identifier> constraintName = Optional.empty();
    while (!cursor.atEnd() && !cursor.is("first") && !cursor.is("after")) {
      int start = cursor.index();
      if (cursor.accept("constraint")) {
        constraintName = isConstraintStart(cursor) ? Optional.empty() : Optional.of(cursor.name());
      } else if (cursor.accept("collate")) {
        cursor.acceptSymbol('=');
        collation = Optional.of(cursor.name().value());
      } else if (cursor.acceptAny("comment", "storage", "column_format", "charset")
          || cursor.accept("character", "set")) {
        cursor.skipValue();
      } else if (cursor.accept("on", "update")) {
        expressions.simple(cursor);
      } else {
        Optional<ConstraintDefinition> found = columnConstraint(cursor, name, constraintName);
        found.ifPresent(constraints::add);
        if (found.isPresent()) {
          constraintName = Optional.empty();
        } else if (cursor.index() == start) {
          cursor.skip(); // VISIBLE, ON CONFLICT …: nothing that is asked for.
        }
      }
    }
    Span span = cursor.since(first);
    if (!cursor.accept("first") && cursor.accept("after")) {
      cursor.name();
    }
    return new ColumnDefinition(name, type, constraints, collation, span);
  }

  private static boolean isConstraintStart(Cursor cursor) {
    return cursor.is("check")
        || cursor.is("primary")
        || cursor.is("unique")
        || cursor.is("not")
        || cursor.is("foreign")
        || cursor.is("references");
  }

  private Optional<ConstraintDefinition> columnConstraint(
      Cursor cursor, Identifier column, Optional<Identifier> name) {
    int first = cursor.index();
    List<Identifier> columns = List.of(column);
    if (cursor.accept("not", "null")) {
      return found(new NotNull(name, columns, false, Attributes.NONE, cursor.since(first)));
    }
    if (cursor.accept("null")) {
      return found(new Nullable(cursor.since(first)));
    }
    if (cursor.accept("default")) {
      dev.miglint.sql.Expression value = expressions.simple(cursor);
      return found(new Default(value, cursor.since(first)));
    }
    if (cursor.acceptAny("auto_increment", "autoincrement")) {
      return found(new Identity(false, Map.of(), cursor.since(first)));
    }
    if (cursor.accept("primary", "key") || cursor.accept("key")) {
      cursor.acceptAny("asc", "desc");
      return found(primaryKey(name, columns, cursor.since(first)));
    }
    if (cursor.accept("unique")) {
      cursor.accept("key");
      return found(unique(name, columns, cursor.since(first)));
    }
    if (cursor.accept("check")) {
      return found(check(name, cursor, first));
    }
    if (cursor.is("references")) {
      return found(references(name, columns, cursor, first));
    }
    if (cursor.accept("generated", "always", "as") || cursor.is("as")) {
      cursor.accept("as");
      dev.miglint.sql.Expression value = expressions.simple(cursor);
      boolean stored = cursor.accept("stored") || cursor.accept("persistent");
      cursor.accept("virtual");
      return found(new Generated(value, stored, cursor.since(first)));
    }
    return Optional.empty();
  }

  /** An index among the elements of CREATE TABLE or behind ADD, of which its name is asked. */
  static Optional<Identifier> index(Cursor cursor) {
    cursor.acceptAny("fulltext", "spatial");
    cursor.acceptAny("index", "key");
    cursor.ifNotExists();
    Optional<Identifier> name = keyName(cursor);
    skipToColumns(cursor);
    cursor.names();
    return name;
  }

  /** A constraint on its own; empty for an index or whatever else may stand in its place. */
  Optional<ConstraintDefinition> constraint(Cursor cursor) {
    int first = cursor.index();
    Optional<Identifier> name = Optional.empty();
    if (cursor.accept("constraint") && !isConstraintStart(cursor)) {
      name = Optional.of(cursor.name());
    }
    if (cursor.accept("primary", "key")) {
      skipToColumns(cursor);
      return found(primaryKey(name, cursor.names(), rest(cursor, first)));
    }
    if (cursor.accept("unique")) {
      cursor.acceptAny("key", "index");
      Optional<Identifier> own = keyName(cursor);
      skipToColumns(cursor);
      return found(unique(name.or(() -> own), cursor.names(), rest(cursor, first)));
    }
    if (cursor.accept("foreign", "key")) {
      Optional<Identifier> own = keyName(cursor);
      List<Identifier> columns = cursor.names();
      return found(references(name.or(() -> own), columns, cursor, first));
    }
    if (cursor.accept("check")) {
      return found(check(name, cursor, first));
    }
    return Optional.empty();
  }

  private static Optional<Identifier> keyName(Cursor cursor) {
    return cursor.isName() && !cursor.is("using") ? Optional.of(cursor.name()) : Optional.empty();
  }

  /** Past USING BTREE. */
  private static void skipToColumns(Cursor cursor) {
    if (cursor.accept("using")) {
      cursor.skipValue();
    }
    while (!cursor.atEnd() && !cursor.isSymbol('(')) {
      cursor.skip();
    }
  }

  private static Span rest(Cursor cursor, int first) {
    return cursor.since(first);
  }

  private static PrimaryKey primaryKey(
      Optional<Identifier> name, List<Identifier> columns, Span span) {
    return new PrimaryKey(name, columns, List.of(), Optional.empty(), Attributes.NONE, span);
  }

  private static Unique unique(Optional<Identifier> name, List<Identifier> columns, Span span) {
    return new Unique(name, columns, List.of(), false, Optional.empty(), Attributes.NONE, span);
  }

  private Check check(Optional<Identifier> name, Cursor cursor, int first) {
    dev.miglint.sql.Expression condition = expressions.simple(cursor);
    boolean off = cursor.accept("not", "enforced");
    cursor.accept("enforced");
    return new Check(
        name,
        condition,
        false,
        new Attributes(false, off, false, false, false),
        cursor.since(first));
  }

  private static ForeignKey references(
      Optional<Identifier> name, List<Identifier> columns, Cursor cursor, int first) {
    if (!cursor.accept("references")) {
      throw new Unreadable("a foreign key without REFERENCES");
    }
    QualifiedName table = cursor.qualifiedName();
    List<Identifier> referenced = cursor.names();
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    boolean more = true;
    while (more) {
      if (cursor.accept("on", "delete")) {
        onDelete = action(cursor);
      } else if (cursor.accept("on", "update")) {
        onUpdate = action(cursor);
      } else if (cursor.accept("match")) {
        cursor.skipValue();
      } else {
        more = cursor.accept("not", "deferrable") || cursor.acceptAny("deferrable");
        if (cursor.accept("initially")) {
          cursor.skipValue();
        }
      }
    }
    return new ForeignKey(
        name, columns, table, referenced, onUpdate, onDelete, Attributes.NONE, cursor.since(first));
  }

  private static ReferentialAction action(Cursor cursor) {
    if (cursor.accept("cascade")) {
      return ReferentialAction.CASCADE;
    }
    if (cursor.accept("restrict")) {
      return ReferentialAction.RESTRICT;
    }
    if (cursor.accept("set", "null")) {
      return ReferentialAction.SET_NULL;
    }
    if (cursor.accept("set", "default")) {
      return ReferentialAction.SET_DEFAULT;
    }
    cursor.accept("no", "action");
    return ReferentialAction.NO_ACTION;
  }

  private static Optional<ConstraintDefinition> found(ConstraintDefinition constraint) {
    return Optional.of(constraint);
  }

  /** Whether an element of CREATE TABLE or ADD begins like a constraint or an index. */
  static boolean isColumn(Cursor cursor) {
    if (cursor.isName() && cursor.lexemes().kind(cursor.index()) == TokenKind.QUOTED_NAME) {
      return true;
    }
    return !(cursor.is("constraint")
        || cursor.is("primary", "key")
        || cursor.is("unique")
        || cursor.is("foreign", "key")
        || cursor.is("check")
        || cursor.is("like")
        || isIndex(cursor));
  }

  /** KEY, INDEX, FULLTEXT, SPATIAL, where they are no column's name. */
  static boolean isIndex(Cursor cursor) {
    int after = cursor.index() + 1;
    boolean named =
        cursor.lexemes().isSymbol(after, '(')
            || cursor.lexemes().isSymbol(after + 1, '(')
            || cursor.lexemes().is(after, "if", "not", "exists")
            || cursor.lexemes().is(after, "key")
            || cursor.lexemes().is(after, "index")
            || cursor.lexemes().is(after + 1, "using");
    boolean word =
        cursor.is("key") || cursor.is("index") || cursor.is("fulltext") || cursor.is("spatial");
    return word && named && !isTypedColumn(cursor);
  }

  /** {@code key varchar(10)} is a column, {@code key name (name)} an index. */
  private static boolean isTypedColumn(Cursor cursor) {
    int after = cursor.index() + 1;
    String type = cursor.lexemes().text(after).toLowerCase(java.util.Locale.ROOT);
    return cursor.lexemes().isSymbol(after + 1, '(')
        && List.of("varchar", "char", "int", "bigint", "decimal", "varbinary", "datetime")
            .contains(type);
  }
}
