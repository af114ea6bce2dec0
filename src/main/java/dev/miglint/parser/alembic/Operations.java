package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.parser.alembic.Value.Unknown;
import dev.miglint.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The operations of Alembic, those of a batch, and what is executed on a connection. */
final class Operations {

  /** Methods of connections and sessions that run SQL. */
  private static final Set<String> EXECUTES =
      Set.of("execute", "scalar", "scalars", "exec_driver_sql", "exec");

  /** Methods of sessions that change rows through the program's model. */
  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "add_all",
          "delete",
          "merge",
          "bulk_save_objects",
          "bulk_insert_mappings",
          "bulk_update_mappings",
          "run_sync",
          "run_callable");

  /** Methods that leave the database as it is. */
  private static final Set<String> QUIET =
      Set.of("commit", "rollback", "flush", "close", "refresh", "expunge_all", "invalidate");

  private static final String NOT_ANALYSED = "op.%s: %s";

  private final RevisionScript script;
  private final String dialect;
  private final TableOperations tables;
  private final ColumnOperations columns;
  private final IndexOperations indexes;
  private final ConstraintOperations constraints;

  /** Batches of which it was said that they copy their tables. */
  private final Set<Span> copied = new HashSet<>();

  Operations(RevisionScript script, String dialect) {
    this.script = script;
    this.dialect = dialect;
    this.tables = new TableOperations(script);
    this.columns = new ColumnOperations(script, tables);
    this.indexes = new IndexOperations(script);
    this.constraints = new ConstraintOperations(script);
  }

  /** What is done with the arguments of a call. */
  private interface Work {
    void with(Call call);
  }

  private void attempt(String name, Work work, Call call) {
    try {
      work.with(call);
    } catch (NotUnderstood e) {
      script.skip(NOT_ANALYSED.formatted(name, e.reason()), call.span());
    }
  }

  /** op.name(…). */
  Value operation(String name, Call call) {
    switch (name) {
      case "f" -> {
        return call.positional().isEmpty() ? new Unknown() : call.positional().get(0).value();
      }
      case "get_bind", "get_context", "batch_alter_table", "inline_literal", "run_async" -> {
        return made(Optional.empty(), name, call);
      }
      case "create_table" -> {
        attempt(name, tables::create, call);
        return made(Optional.empty(), name, call);
      }
      default -> {
        Optional<Work> work = work(name);
        work.ifPresent(known -> attempt(name, known, call));
        if (work.isEmpty()) {
          script.skip(NOT_ANALYSED.formatted(name, "an operation of a plug-in"), call.span());
        }
        return new Unknown();
      }
    }
  }

  private Optional<Work> work(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "drop_table" -> tables::drop;
          case "rename_table" -> tables::rename;
          case "create_table_comment" -> tables::createComment;
          case "drop_table_comment" -> tables::dropComment;
          case "bulk_insert" -> tables::insert;
          case "add_column" -> columns::add;
          case "alter_column" -> columns::alter;
          case "drop_column" -> columns::drop;
          case "create_index" -> indexes::create;
          case "drop_index" -> indexes::drop;
          case "create_foreign_key" -> constraints::createForeignKey;
          case "create_unique_constraint" -> constraints::createUnique;
          case "create_primary_key" -> constraints::createPrimaryKey;
          case "create_check_constraint" -> constraints::createCheck;
          case "create_exclude_constraint" -> constraints::createExclude;
          case "drop_constraint" -> constraints::drop;
          case "execute" -> this::execute;
          default -> (Work) null;
        });
  }

  /** An operation of {@code with op.batch_alter_table(…) as batch}: its table is the batch's. */
  private Value batched(Made batch, String name, Call call) {
    if (name.equals("f")) {
      return operation(name, call);
    }
    if (name.equals("execute")) {
      return operation(name, call);
    }
    boolean copies =
        batch
            .call()
            .named("recreate")
            .filter(a -> a.value() instanceof Text text && text.content().text().equals("always"))
            .isPresent();
    if (copies && copied.add(batch.span())) {
      script.skip("recreate=\"always\", with which Alembic copies the table", batch.span());
    }
    Argument table =
        batch.call().at(0, "table_name").orElse(new Argument(new Unknown(), batch.span()));
    java.util.Map<String, Argument> named = new java.util.HashMap<>(call.named());
    batch.call().named("schema").ifPresent(schema -> named.putIfAbsent("schema", schema));
    java.util.List<Argument> positional = new java.util.ArrayList<>(call.positional());
    boolean nameFirst =
        (name.startsWith("create_") && !name.endsWith("_comment"))
            || name.equals("drop_index")
            || name.equals("drop_constraint");
    if (nameFirst && positional.isEmpty()) {
      named.put("table_name", table);
      named.put("source_table", table);
    } else {
      positional.add(nameFirst ? 1 : 0, table);
    }
    if (name.equals("drop_constraint") && positional.size() > 2) {
      positional.subList(2, positional.size()).clear();
    }
    return operation(name, new Call(positional, named, call.span()));
  }

  /**
   * A method of something that a call of another module gave.
   *
   * @return empty where the method does nothing to the database by itself
   */
  Optional<Value> onMade(Made on, String name, Call call, boolean alone) {
    if (on.name().equals("batch_alter_table")) {
      return Optional.of(batched(on, name, call));
    }
    boolean creates = name.equals("create");
    boolean drops = name.equals("drop");
    if ((creates || drops) && (on.name().equals("Enum") || on.name().equals("ENUM"))) {
      attempt(
          "get_bind",
          all -> {
            EnumType type = EnumType.of(on.call());
            boolean looksFirst = looksFirst(on, all);
            script.add(
                (creates ? type.create(looksFirst) : type.drop(looksFirst)).within(all.span()));
          },
          call);
      return Optional.of(new None());
    }
    if ((drops || creates) && on.name().equals("Table")) {
      attempt(
          "get_bind", creates ? tables::create : tables::drop, withoutMetadata(on, call.span()));
      return Optional.of(new None());
    }
    boolean row = alone && (name.equals("update") || name.equals("delete"));
    if (row && isOrm(on)) {
      script.skip("rows that are changed through the program's model", call.span());
      return Optional.of(new Unknown());
    }
    if (name.equals("create_all") || name.equals("drop_all")) {
      script.skip("tables of the program's model", call.span());
      return Optional.of(new None());
    }
    return Optional.empty();
  }

  /** Whether the type is only made if it is not there, dropped if it is. */
  private static boolean looksFirst(Made type, Call call) {
    Optional<Argument> given = call.at(1, "checkfirst");
    return given.isPresent()
        ? Truth.of(given.get().value()).orElse(true)
        : type.name().equals("ENUM");
  }

  private static Call withoutMetadata(Made table, Span span) {
    java.util.List<Argument> positional = new java.util.ArrayList<>(table.positional());
    if (positional.size() > 1) {
      positional.remove(1);
    }
    return new Call(positional, table.named(), span);
  }

  /** Whether a chain of calls began at a session. */
  private static boolean isOrm(Made made) {
    Optional<Value> on = made.on();
    return on.isPresent()
        && (Connections.isConnection(on.get()) || (on.get() instanceof Made inner && isOrm(inner)));
  }

  /**
   * A method of a connection or session.
   *
   * @return empty where it gives something that is still a connection, or a query
   */
  Optional<Value> onConnection(String name, Call call, boolean alone) {
    if (EXECUTES.contains(name)) {
      attempt("get_bind().execute", this::execute, call);
      return Optional.of(new Unknown());
    }
    if (CHANGES.contains(name)) {
      script.skip("rows that are changed through the program's model", call.span());
      return Optional.of(new Unknown());
    }
    return QUIET.contains(name) ? Optional.of(new None()) : Optional.empty();
  }

  /** SQL in a string, in sa.text(), or put together by SQLAlchemy's Core. */
  private void execute(Call call) {
    Argument sql =
        call.at(0, "sqltext")
            .or(() -> call.named("statement"))
            .orElseThrow(() -> new NotUnderstood("its SQL is not given"));
    if (sql.value() instanceof Text text) {
      script.addOwn(ExpressionSql.text(text.content()));
      return;
    }
    if (!(sql.value() instanceof Made made)) {
      throw new NotUnderstood("its SQL is put together at run time");
    }
    switch (made.name()) {
      case "text", "DDL" -> script.addOwn(ExpressionSql.text(made.call().text(0, "text")));
      case "bindparams", "execution_options", "columns" ->
          execute(
              new Call(
                  java.util.List.of(new Argument(made.on().orElse(new Unknown()), sql.span())),
                  java.util.Map.of(),
                  call.span()));
      case "CreateSequence" -> sequence("CREATE SEQUENCE ", made, call);
      case "DropSequence" -> sequence("DROP SEQUENCE ", made, call);
      default -> {
        Optional<Fragment> data = DataSql.of(made);
        // A query of the Core only reads.
        data.ifPresent(statement -> script.add(statement.within(call.span())));
        if (data.isEmpty() && !made.name().equals("select") && !isSelect(made)) {
          throw new NotUnderstood("its SQL is put together at run time");
        }
      }
    }
  }

  private static boolean isSelect(Made made) {
    return made.name().equals("select")
        || (made.on().orElse(new Unknown()) instanceof Made on && isSelect(on));
  }

  private void sequence(String words, Made made, Call call) {
    Argument first = made.positional().get(0);
    Argument name =
        first.value() instanceof Made sequence && !sequence.positional().isEmpty()
            ? sequence.positional().get(0)
            : first;
    script.add(Fragment.of(words, Expect.name(name, "name")).within(call.span()));
  }

  private static Value made(Optional<Value> on, String name, Call call) {
    return new Made(on, name, call.positional(), call.named(), call.span());
  }

  /** The database's name, for those who ask. */
  String dialect() {
    return dialect;
  }
}
