package dev.miglint.lint;

import dev.miglint.lint.Transaction.Kind;
import dev.miglint.locks.Footprint;
import dev.miglint.migration.TransactionMode;
import dev.miglint.schema.Schema;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Follows the transactions and settings of one script, statement by statement. What the runner does
 * comes from its {@link TransactionMode}; BEGIN and COMMIT in the file come on top.
 */
final class TransactionState {

  /** What ROLLBACK goes back to. */
  private record Mark(
      String name, Schema schema, Map<String, String> session, HeldLocks held, Emptied emptied) {}

  private final TransactionMode mode;
  private final boolean alone;
  private final Map<String, String> session;
  private final Map<String, String> configured;
  private final Map<String, String> local = new HashMap<>();
  private final List<Mark> savepoints = new ArrayList<>();
  private final IntSupplier numbers;
  private HeldLocks held = HeldLocks.NONE;
  private Emptied emptied = Emptied.NONE;
  private Mark start;
  private int id;
  private boolean explicit;
  private boolean leftRunners;
  private boolean committed;
  private Optional<Span> outside = Optional.empty();

  /**
   * Begins a script.
   *
   * @param numbers gives each transaction its number: no two of a history have the same
   * @param statements how many there are: one alone is sent without an implicit transaction
   */
  TransactionState(
      TransactionMode mode,
      int statements,
      Map<String, String> configured,
      Schema schema,
      IntSupplier numbers) {
    this.mode = mode;
    this.alone = statements <= 1;
    this.configured = configured;
    this.session = new HashMap<>(configured);
    this.numbers = numbers;
    this.id = numbers.getAsInt();
    this.start = mark("", schema);
  }

  /**
   * Comes to the next statement. The runner commits before a range that is to run outside of its
   * transaction, and begins another one behind it.
   *
   * @param range the range that the statement stands in
   */
  void enter(Optional<Span> range, Schema schema) {
    if (!range.equals(outside)) {
      if (kind() != Kind.AUTOCOMMIT) {
        next(schema);
      }
      outside = range;
    }
  }

  /** Something between the statements is not seen: it may have filled any table. */
  void unseen() {
    emptied = Emptied.NONE;
  }

  /** The transaction that the next statement runs in. */
  Transaction current() {
    Map<String, String> settings = new HashMap<>(session);
    settings.putAll(local);
    return new Transaction(id, kind(), settings, held, emptied);
  }

  private Kind kind() {
    if (explicit) {
      return Kind.EXPLICIT;
    }
    if (committed || outside.isPresent()) {
      return Kind.AUTOCOMMIT;
    }
    return switch (mode) {
      case AUTOCOMMIT -> Kind.AUTOCOMMIT;
      case PER_MIGRATION, ALL_PENDING -> leftRunners ? Kind.AUTOCOMMIT : Kind.FRAMEWORK;
      case SIMPLE_QUERY -> alone ? Kind.AUTOCOMMIT : Kind.IMPLICIT;
      case UNKNOWN -> Kind.UNKNOWN;
    };
  }

  /**
   * Goes on past a statement.
   *
   * @param after the catalog after it
   * @return the catalog that the next statement sees: the one from before, if this was a rollback
   */
  Schema past(Statement statement, Footprint footprint, Schema before, Schema after) {
    if (statement instanceof TransactionControl control) {
      return control(control, after);
    }
    if (statement instanceof SetVariable set) {
      set(set.name(), String.join(", ", set.values()), set.values().isEmpty(), set.local());
    } else if (statement instanceof ResetVariable reset) {
      reset(reset.name());
    } else if (statement instanceof Select select) {
      select.query().expressions().forEach(this::setConfig);
    }
    if (kind() == Kind.AUTOCOMMIT) {
      next(after);
      return after;
    }
    held = held.with(footprint);
    // Only where it is sure that they share a transaction do others add no rows in between.
    emptied = kind() == Kind.UNKNOWN ? Emptied.NONE : emptied.past(statement, footprint, before);
    return after;
  }

  private Schema control(TransactionControl control, Schema schema) {
    switch (control.control()) {
      case BEGIN -> {
        if (kind() == Kind.AUTOCOMMIT || kind() == Kind.UNKNOWN) {
          next(schema);
        }
        explicit = true;
      }
      case COMMIT, PREPARE -> end(schema, control.chain());
      case ROLLBACK -> {
        Schema before = start.schema().at(schema.now());
        session.clear();
        session.putAll(start.session());
        end(before, control.chain());
        return before;
      }
      case SAVEPOINT -> savepoints.add(mark(control.name().orElse(""), schema));
      case ROLLBACK_TO -> {
        return backTo(control.name().orElse(""), schema);
      }
      case RELEASE, COMMIT_PREPARED, ROLLBACK_PREPARED -> {
        // What a savepoint holds goes on in its transaction; prepared ones are not ours.
      }
    }
    return schema;
  }

  /** Ends whatever transaction is open; what follows commits by itself until the next BEGIN. */
  void commitImplicitly(Schema schema) {
    if (kind() != Kind.AUTOCOMMIT) {
      end(schema, false);
      committed = true;
    }
  }

  private void end(Schema schema, boolean chain) {
    explicit = chain && explicit;
    leftRunners = true;
    next(schema);
  }

  private void next(Schema schema) {
    id = numbers.getAsInt();
    held = HeldLocks.NONE;
    emptied = Emptied.NONE;
    local.clear();
    savepoints.clear();
    start = mark("", schema);
  }

  private Schema backTo(String name, Schema schema) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      Mark mark = savepoints.get(i);
      if (mark.name().equals(name)) {
        savepoints.subList(i + 1, savepoints.size()).clear();
        held = mark.held();
        emptied = mark.emptied();
        return mark.schema().at(schema.now());
      }
    }
    return schema; // An unknown savepoint is the server's error, not a change of the catalog.
  }

  private Mark mark(String name, Schema schema) {
    return new Mark(name, schema, Map.copyOf(session), held, emptied);
  }

  private void set(String name, String value, boolean toDefault, boolean isLocal) {
    if (isLocal && kind() == Kind.AUTOCOMMIT) {
      return; // SET LOCAL has no effect outside a transaction (manual, SET).
    }
    Map<String, String> scope = isLocal ? local : session;
    if (!isLocal) {
      local.remove(name);
    }
    if (!toDefault) {
      scope.put(name, value);
    } else if (configured.containsKey(name)) {
      scope.put(name, configured.getOrDefault(name, ""));
    } else {
      scope.remove(name);
    }
  }

  private void reset(Optional<String> name) {
    if (name.isPresent()) {
      set(name.get(), "", true, false);
      return;
    }
    session.clear();
    session.putAll(configured);
    local.clear();
  }

  /** SELECT set_config(name, value, is_local), as pg_dump writes it. */
  private void setConfig(Expression expression) {
    if (!(expression instanceof FunctionCall call)
        || !call.name().name().equals("set_config")
        || call.arguments().size() != 3) {
      return;
    }
    Optional<String> name = literal(call.arguments().get(0));
    Optional<String> value = literal(call.arguments().get(1));
    if (name.isPresent() && value.isPresent()) {
      boolean isLocal = literal(call.arguments().get(2)).filter("true"::equals).isPresent();
      set(name.get().toLowerCase(Locale.ROOT), value.get(), false, isLocal);
    }
  }

  private static Optional<String> literal(Expression expression) {
    return expression instanceof Literal literal ? Optional.of(literal.value()) : Optional.empty();
  }
}
