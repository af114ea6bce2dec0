package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ALTER TABLE, action by action. Renames are statements of their own in our tree. */
final class AlterReader {

  private final DefinitionReader definitions;
  private final ExpressionReader expressions;
  private final List<AlterAction> actions = new ArrayList<>();
  private final List<Rename> renames = new ArrayList<>();

  AlterReader(DefinitionReader definitions, ExpressionReader expressions) {
    this.definitions = definitions;
    this.expressions = expressions;
  }

  /** From behind TABLE on. */
  List<Statement> read(Cursor cursor) {
    boolean ifExists = cursor.ifExists();
    Lexemes lexemes = cursor.lexemes();
    boolean only = lexemes.isName(cursor.index() + 2) && cursor.accept("only");
    QualifiedName table = cursor.qualifiedName();
    cursor.parts().forEach(part -> action(part, table));
    List<Statement> statements = new ArrayList<>();
    boolean onlyRename = actions.isEmpty() && renames.size() == 1;
    if (!onlyRename) {
      statements.add(
          new AlterTable(ObjectKind.TABLE, table, only, ifExists, actions, lexemes.whole()));
    }
    for (Rename rename : renames) {
      statements.add(onlyRename ? at(rename, lexemes.whole()) : rename);
    }
    return statements;
  }

  private static Rename at(Rename rename, Span span) {
    return new Rename(
        rename.kind(),
        rename.object(),
        rename.arguments(),
        rename.member(),
        rename.newName(),
        rename.ifExists(),
        rename.only(),
        span);
  }

  private void action(Cursor cursor, QualifiedName table) {
    int first = cursor.index();
    if (cursor.accept("add")) {
      add(cursor, first);
    } else if (cursor.accept("drop")) {
      drop(cursor, first);
    } else if (cursor.accept("modify")) {
      cursor.accept("column");
      cursor.ifExists();
      redefine(definitions.column(cursor), rest(cursor, first));
    } else if (cursor.accept("change")) {
      change(cursor, table, first);
    } else if (cursor.accept("rename")) {
      rename(cursor, table, first);
    } else if (cursor.accept("alter") && !cursor.is("index") && !cursor.is("constraint")) {
      alter(cursor, first);
    } else {
      if (cursor.acceptAny("algorithm", "lock", "engine", "comment", "auto_increment")) {
        cursor.acceptSymbol('=');
        cursor.skipValue();
      }
      other(cursor, first);
    }
  }

  private void add(Cursor cursor, int first) {
    cursor.accept("column");
    boolean ifNotExists = cursor.ifNotExists();
    if (cursor.isSymbol('(')) {
      for (Cursor column : cursor.parenthesized()) {
        ColumnDefinition definition = definitions.column(column);
        actions.add(new AddColumn(definition, ifNotExists, definition.span()));
      }
    } else if (DefinitionReader.isColumn(cursor) && !isOption(cursor)) {
      ColumnDefinition definition = definitions.column(cursor);
      actions.add(new AddColumn(definition, ifNotExists, rest(cursor, first)));
    } else {
      Optional<ConstraintDefinition> constraint = definitions.constraint(cursor);
      if (constraint.isPresent()) {
        actions.add(new AddConstraint(constraint.get(), rest(cursor, first)));
      } else {
        String kind = cursor.is("partition") ? "ADD PARTITION" : addedIndex(cursor);
        List<Identifier> name = DefinitionReader.index(cursor).stream().toList();
        actions.add(new OtherAction(kind, name, span(cursor, first)));
      }
    }
  }

  private static boolean isOption(Cursor cursor) {
    return cursor.is("partition");
  }

  private static String addedIndex(Cursor cursor) {
    return cursor.is("fulltext")
        ? "ADD FULLTEXT INDEX"
        : cursor.is("spatial") ? "ADD SPATIAL INDEX" : "ADD INDEX";
  }

  private void drop(Cursor cursor, int first) {
    Optional<String> key = Optional.empty();
    if (cursor.accept("primary", "key")) {
      actions.add(new OtherAction("DROP PRIMARY KEY", List.of(), rest(cursor, first)));
      return;
    }
    if (cursor.accept("foreign", "key") || cursor.acceptAny("constraint", "check")) {
      boolean ifExists = cursor.ifExists();
      Identifier name = cursor.name();
      actions.add(new DropConstraint(name, ifExists, false, rest(cursor, first)));
      return;
    }
    if (cursor.is("index") || cursor.is("key")) {
      key = Optional.of("DROP INDEX");
    } else if (cursor.is("partition")) {
      key = Optional.of("DROP PARTITION");
    }
    if (key.isPresent() && cursor.index() + 1 < cursor.end()) {
      if (!cursor.acceptAny("index", "key")) {
        cursor.skip();
      }
      cursor.ifExists();
      actions.add(new OtherAction(key.get(), List.of(cursor.name()), rest(cursor, first)));
      return;
    }
    cursor.accept("column");
    boolean ifExists = cursor.ifExists();
    Identifier column = cursor.name();
    cursor.acceptAny("restrict", "cascade"); // Neither says anything to these servers.
    actions.add(new DropColumn(column, ifExists, false, rest(cursor, first)));
  }

  private void change(Cursor cursor, QualifiedName table, int first) {
    cursor.accept("column");
    cursor.ifExists();
    Identifier old = cursor.name();
    int start = cursor.index();
    Identifier renamed = cursor.name();
    ColumnDefinition column = definitions.column(cursor, start, renamed);
    // The renaming comes after what is said of the column: it is still known by its old name.
    ColumnDefinition known =
        new ColumnDefinition(
            old, column.type(), column.constraints(), column.collation(), column.span());
    redefine(known, rest(cursor, first));
    if (!old.value().equalsIgnoreCase(renamed.value())) {
      renames.add(
          new Rename(
              ObjectKind.COLUMN,
              table,
              Optional.empty(),
              Optional.of(old),
              renamed,
              false,
              false,
              span(cursor, first)));
    }
  }

  /**
   * What MODIFY leaves out, the column loses: it says all there is to say (MySQL 8.0 manual,
   * 13.1.9).
   */
  private void redefine(ColumnDefinition column, Span span) {
    Identifier name = column.name();
    column
        .type()
        .ifPresent(
            type ->
                actions.add(
                    new AlterColumnType(name, type, column.collation(), Optional.empty(), span)));
    boolean key = column.constraint(PrimaryKey.class).isPresent();
    if (column.constraint(NotNull.class).isPresent()) {
      actions.add(new SetNotNull(name, span));
    } else if (!key && column.constraint(Identity.class).isEmpty()) {
      actions.add(new DropNotNull(name, span));
    }
    column
        .constraint(Default.class)
        .ifPresentOrElse(
            value -> actions.add(new SetDefault(name, value.expression(), span)),
            () -> actions.add(new DropDefault(name, span)));
    column.constraints().stream()
        .filter(c -> c instanceof ConstraintDefinition.IndexBacked)
        .forEach(c -> actions.add(new AddConstraint(c, span)));
  }

  private void rename(Cursor cursor, QualifiedName table, int first) {
    if (cursor.accept("index") || cursor.accept("key")) {
      List<Identifier> names = new ArrayList<>(List.of(cursor.name()));
      cursor.acceptAny("to", "as");
      names.add(cursor.name());
      actions.add(new OtherAction("RENAME INDEX", names, span(cursor, first)));
      return;
    }
    boolean column = cursor.accept("column");
    cursor.ifExists();
    boolean table1 = !column && cursor.acceptAny("to", "as");
    QualifiedName named = cursor.qualifiedName();
    if (!table1 && cursor.accept("to")) {
      Identifier old = new Identifier(named.name(), named.span());
      Identifier renamed = cursor.name();
      renames.add(
          new Rename(
              ObjectKind.COLUMN,
              table,
              Optional.empty(),
              Optional.of(old),
              renamed,
              false,
              false,
              span(cursor, first)));
    } else {
      Identifier renamed = new Identifier(named.name(), named.span());
      renames.add(
          new Rename(
              ObjectKind.TABLE,
              table,
              Optional.empty(),
              Optional.empty(),
              renamed,
              false,
              false,
              span(cursor, first)));
    }
  }

  private void alter(Cursor cursor, int first) {
    cursor.accept("column");
    Identifier column = cursor.name();
    if (cursor.accept("set", "default")) {
      actions.add(new SetDefault(column, expressions.simple(cursor), rest(cursor, first)));
    } else if (cursor.accept("drop", "default")) {
      actions.add(new DropDefault(column, rest(cursor, first)));
    } else if (cursor.accept("set", "not", "null")) {
      actions.add(new SetNotNull(column, rest(cursor, first)));
    } else if (cursor.accept("drop", "not", "null")) {
      actions.add(new DropNotNull(column, rest(cursor, first)));
    } else {
      other(cursor, first);
    }
  }

  /** {@code ENGINE = InnoDB}, {@code LOCK = NONE}, partitions: the first word and the value. */
  private void other(Cursor cursor, int first) {
    Lexemes lexemes = cursor.lexemes();
    String word = lexemes.text(first).toUpperCase(Locale.ROOT);
    int value = first + 1;
    while (value < cursor.end() && lexemes.isSymbol(value, '=')) {
      value++;
    }
    List<Identifier> names =
        value < cursor.end() && lexemes.isName(value)
            ? List.of(new Identifier(lexemes.name(value), lexemes.span(value, value)))
            : List.of();
    actions.add(new OtherAction(word, names, span(cursor, first)));
  }

  private static Span span(Cursor cursor, int first) {
    return cursor.lexemes().span(first, cursor.end() - 1);
  }

  private static Span rest(Cursor cursor, int first) {
    return cursor.lexemes().span(first, cursor.end() - 1);
  }
}
