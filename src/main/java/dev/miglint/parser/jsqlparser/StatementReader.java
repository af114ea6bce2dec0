package dev.miglint.parser.jsqlparser;

import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.sf.jsqlparser.statement.UnsupportedStatement;

/** One statement: what it is, and what our syntax tree has for it. */
final class StatementReader {

  /** Commands that change no table and no row, whatever follows. */
  private static final Set<String> PLAIN =
      Set.of(
          "set",
          "use",
          "pragma",
          "show",
          "lock",
          "unlock",
          "analyze",
          "optimize",
          "flush",
          "vacuum",
          "reindex",
          "attach",
          "detach",
          "grant",
          "revoke",
          "explain",
          "check",
          "describe",
          "reset");

  private final Library library;
  private final Grammar grammar;
  private final ExpressionReader expressions;
  private final DefinitionReader definitions;

  StatementReader(Library library, Grammar grammar) {
    this.library = library;
    this.grammar = grammar;
    this.expressions = new ExpressionReader(library, grammar);
    this.definitions = new DefinitionReader(expressions);
  }

  /**
   * What the statement comes to; several statements of ours where it renames several things.
   *
   * @throws Unreadable if it cannot be told; the message is the reason
   */
  List<Statement> read(Lexemes written) {
    Lexemes lexemes = grammar == Grammar.CLICKHOUSE ? ClickHouseWords.leftOut(written) : written;
    if (lexemes.isEmpty()) {
      return opaque(written);
    }
    if (ClickHouseWords.isTrigger(written) && grammar == Grammar.CLICKHOUSE) {
      return List.of(trigger(lexemes));
    }
    Optional<Statement> control = control(lexemes);
    if (control.isPresent()) {
      return List.of(control.get());
    }
    if (isRoutine(lexemes)) {
      return opaque(lexemes); // Nothing of its body runs now.
    }
    String first = lexemes.text(0).toLowerCase(Locale.ROOT);
    return switch (first) {
      case "create" -> create(lexemes);
      case "alter" -> alter(lexemes);
      case "drop" -> drop(lexemes);
      case "rename" -> renameTables(lexemes);
      case "truncate" -> truncate(lexemes);
      case "prepare", "execute", "deallocate" ->
          throw new Unreadable("a statement that is made when it runs");
      case "call", "do" -> throw new Unreadable("a routine, whose body is not looked at");
      case "set" -> SessionReader.read(lexemes).orElseGet(() -> opaque(lexemes));
      default -> PLAIN.contains(first) ? opaque(lexemes) : rows(lexemes);
    };
  }

  private static List<Statement> opaque(Lexemes lexemes) {
    return List.of(new Opaque(lexemes.command(), lexemes.whole()));
  }

  // ---- Transactions ------------------------------------------------------------------------

  private static Optional<Statement> control(Lexemes lexemes) {
    Optional<Control> control = Optional.empty();
    Optional<String> name = Optional.empty();
    if (lexemes.is(0, "begin") || lexemes.is(0, "start", "transaction")) {
      control = Optional.of(Control.BEGIN);
    } else if (lexemes.is(0, "commit") || (lexemes.is(0, "end") && lexemes.size() <= 2)) {
      control = Optional.of(Control.COMMIT);
    } else if (lexemes.is(0, "rollback")) {
      int to = lexemes.is(1, "work") || lexemes.is(1, "transaction") ? 2 : 1;
      boolean point = lexemes.is(to, "to");
      control = Optional.of(point ? Control.ROLLBACK_TO : Control.ROLLBACK);
      name = point ? Optional.of(lexemes.name(lexemes.size() - 1)) : Optional.empty();
    } else if (lexemes.is(0, "savepoint") || lexemes.is(0, "release")) {
      control = Optional.of(lexemes.is(0, "savepoint") ? Control.SAVEPOINT : Control.RELEASE);
      name = Optional.of(lexemes.name(lexemes.size() - 1));
    }
    Optional<String> named = name;
    return control.map(c -> new TransactionControl(c, false, named, lexemes.whole()));
  }

  private static boolean isRoutine(Lexemes lexemes) {
    if (!lexemes.is(0, "create") && !lexemes.is(0, "drop") && !lexemes.is(0, "alter")) {
      return false;
    }
    for (int i = 1; i < Math.min(lexemes.size(), 12); i++) {
      if (lexemes.is(i, "trigger")
          || lexemes.is(i, "procedure")
          || lexemes.is(i, "function")
          || lexemes.is(i, "event")
          || lexemes.is(i, "alias") // H2's name for a function.
          || lexemes.is(i, "user")
          || lexemes.is(i, "role")) {
        return true;
      }
      if (lexemes.is(i, "table") || lexemes.is(i, "index") || lexemes.isSymbol(i, '(')) {
        return false;
      }
    }
    return false;
  }

  // ---- Definitions -------------------------------------------------------------------------

  private List<Statement> create(Lexemes lexemes) {
    Cursor cursor = behind("create", lexemes);
    cursor.accept("or", "replace");
    boolean temporary = cursor.acceptAny("temporary", "temp");
    if (cursor.accept("table")) {
      return table(cursor, temporary);
    }
    boolean unique = cursor.accept("unique");
    boolean special = cursor.acceptAny("fulltext", "spatial");
    if (cursor.accept("index")) {
      return followed(
          lexemes, () -> List.of(new IndexReader(expressions).read(cursor, unique, special)));
    }
    net.sf.jsqlparser.statement.Statement parsed = gate(lexemes);
    if (parsed instanceof net.sf.jsqlparser.statement.create.view.CreateView view) {
      return List.of(view(view, lexemes));
    }
    return opaque(lexemes);
  }

  /** The columns of CREATE TABLE … SELECT are those of the query. */
  private List<Statement> table(Cursor cursor, boolean temporary) {
    TableReader reader = new TableReader(definitions);
    Lexemes lexemes = cursor.lexemes();
    int options = TableReader.optionsStart(cursor);
    boolean query = TableReader.hasQuery(lexemes, options);
    if (!query) {
      lexemes.follow(options, lexemes.size()); // ENGINE and its like, of which nothing is asked.
      return followed(lexemes, () -> List.of(reader.read(cursor, temporary)));
    }
    boolean asQuery =
        gate(lexemes) instanceof net.sf.jsqlparser.statement.create.table.CreateTable table
            && table.getSelect() != null;
    CreateTable made = reader.read(cursor, temporary);
    return List.of(asQuery ? as(made, cursor) : made);
  }

  private Statement as(CreateTable made, Cursor cursor) {
    Lexemes lexemes = cursor.lexemes();
    int start = cursor.index();
    while (start < lexemes.size() && !lexemes.is(start, "select") && !lexemes.is(start, "with")) {
      start++;
    }
    Statement query = rows(lexemes, start);
    if (query instanceof dev.miglint.sql.DataStatement.Select select) {
      return new CreateTableAs(
          made.name(),
          made.persistence(),
          made.ifNotExists(),
          List.of(),
          select.query(),
          true,
          made.span());
    }
    return made;
  }

  private Statement view(net.sf.jsqlparser.statement.create.view.CreateView view, Lexemes lexemes) {
    int start = 0;
    while (start < lexemes.size() && !lexemes.is(start, "as")) {
      start++;
    }
    Cursor name = new Cursor(lexemes, 1, lexemes.size());
    while (!name.atEnd() && !name.accept("view")) {
      name.skip();
    }
    name.ifNotExists();
    QualifiedName written = name.qualifiedName();
    Statement query = rows(lexemes, start + 1);
    if (query instanceof dev.miglint.sql.DataStatement.Select select) {
      return new CreateView(
          written,
          view.isOrReplace(),
          dev.miglint.sql.TableStatement.Persistence.PERMANENT,
          List.of(),
          select.query(),
          Map.of(),
          lexemes.whole());
    }
    return new Opaque(lexemes.command(), lexemes.whole());
  }

  /** A view that nobody reads, since its rows go to a table of their own. */
  private Statement trigger(Lexemes lexemes) {
    gate(lexemes);
    Cursor cursor = new Cursor(lexemes, 2, lexemes.size());
    boolean ifNotExists = cursor.ifNotExists();
    QualifiedName name = cursor.qualifiedName();
    Statement query = rows(lexemes, cursor.index() + 1);
    return query instanceof dev.miglint.sql.DataStatement.Select select
        ? new CreateMaterializedView(
            name, ifNotExists, List.of(), select.query(), true, lexemes.whole())
        : new Opaque(lexemes.command(), lexemes.whole());
  }

  private List<Statement> alter(Lexemes lexemes) {
    Cursor cursor = behind("alter", lexemes);
    cursor.acceptAny("online", "ignore");
    return followed(
        lexemes,
        () ->
            cursor.accept("table")
                ? new AlterReader(definitions, expressions).read(cursor)
                : opaque(lexemes));
  }

  private List<Statement> drop(Lexemes lexemes) {
    return followed(lexemes, () -> dropped(lexemes));
  }

  private static List<Statement> dropped(Lexemes lexemes) {
    Cursor cursor = behind("drop", lexemes);
    cursor.acceptAny("temporary");
    Optional<ObjectKind> kind =
        cursor.accept("table")
            ? Optional.of(ObjectKind.TABLE)
            : cursor.accept("view")
                ? Optional.of(ObjectKind.VIEW)
                : cursor.accept("index") ? Optional.of(ObjectKind.INDEX) : Optional.empty();
    if (kind.isEmpty()) {
      return opaque(lexemes);
    }
    boolean ifExists = cursor.ifExists();
    List<DroppedObject> objects = new ArrayList<>();
    boolean more = true;
    while (more) {
      QualifiedName name = cursor.qualifiedName();
      Optional<QualifiedName> table =
          cursor.accept("on") ? Optional.of(cursor.qualifiedName()) : Optional.empty();
      objects.add(new DroppedObject(name, table, Optional.empty(), name.span()));
      more = cursor.acceptSymbol(',');
    }
    // CASCADE is read and does nothing in MySQL; SQLite does not have it.
    cursor.acceptAny("cascade", "restrict");
    return List.of(new Drop(kind.get(), objects, ifExists, false, false, lexemes.whole()));
  }

  private List<Statement> renameTables(Lexemes lexemes) {
    return followed(lexemes, () -> renamed(lexemes));
  }

  private static List<Statement> renamed(Lexemes lexemes) {
    Cursor cursor = behind("rename", lexemes);
    if (!cursor.accept("table") && !cursor.accept("tables")) {
      return opaque(lexemes);
    }
    boolean ifExists = cursor.ifExists();
    List<Statement> renames = new ArrayList<>();
    boolean more = true;
    while (more) {
      QualifiedName from = cursor.qualifiedName();
      cursor.accept("to");
      QualifiedName to = cursor.qualifiedName();
      renames.add(
          new Rename(
              ObjectKind.TABLE,
              from,
              Optional.empty(),
              Optional.empty(),
              new Identifier(to.name(), to.span()),
              ifExists,
              false,
              lexemes.whole()));
      more = cursor.acceptSymbol(',');
    }
    return renames;
  }

  private List<Statement> truncate(Lexemes lexemes) {
    Cursor cursor = behind("truncate", lexemes);
    cursor.accept("table");
    return followed(
        lexemes,
        () ->
            List.of(
                new dev.miglint.sql.DataStatement.Truncate(
                    List.of(cursor.qualifiedName()), false, false, true, lexemes.whole())));
  }

  private static Cursor behind(String command, Lexemes lexemes) {
    Cursor cursor = new Cursor(lexemes, 0, lexemes.size());
    cursor.accept(command);
    return cursor;
  }

  /**
   * What is read from a definition. Where words were passed over, JSqlParser is asked whether it is
   * one at all; where each was understood, that would only take its time.
   */
  private List<Statement> followed(Lexemes lexemes, Supplier<List<Statement>> definition) {
    List<Statement> read;
    try {
      read = definition.get();
    } catch (Unreadable e) {
      gate(lexemes);
      throw e;
    }
    if (!lexemes.isFollowed()) {
      gate(lexemes);
    }
    return read;
  }

  /** A definition that JSqlParser cannot read is not believed to be understood here. */
  private net.sf.jsqlparser.statement.Statement gate(Lexemes lexemes) {
    return library
        .statement(GateText.of(lexemes))
        .or(() -> library.statement(GateText.of(lexemes.masked())))
        .filter(statement -> !(statement instanceof UnsupportedStatement))
        .orElseThrow(() -> new Unreadable(unread(lexemes)));
  }

  // ---- Rows --------------------------------------------------------------------------------

  private List<Statement> rows(Lexemes lexemes) {
    return List.of(rows(lexemes, 0));
  }

  private Statement rows(Lexemes lexemes, int from) {
    net.sf.jsqlparser.statement.Statement parsed =
        library
            .statement(lexemes.forParser(from, lexemes.size()))
            .or(() -> library.statement(lexemes.masked().forParser(from, lexemes.size())))
            .filter(statement -> !(statement instanceof UnsupportedStatement))
            .orElseThrow(() -> new Unreadable(unread(lexemes)));
    Places places = new Places(lexemes, lexemes.start(from), lexemes.whole());
    return new DataReader(expressions.mapper(places), lexemes.whole())
        .read(parsed)
        .orElseGet(() -> new Opaque(lexemes.command(), lexemes.whole()));
  }

  private String unread(Lexemes lexemes) {
    String words = lexemes.command();
    return "%s that cannot be read %s"
        .formatted(words.isEmpty() ? "a statement" : words, grammar.words());
  }
}
