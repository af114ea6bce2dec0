package dev.miglint.lint;

import dev.miglint.lint.History.Kept;
import dev.miglint.lint.History.RoundTrip;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.Linter.Keep;
import dev.miglint.locks.Footprint;
import dev.miglint.locks.LockModel;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Schema;
import dev.miglint.schema.SchemaReplay;
import dev.miglint.source.Position;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replays the scripts of one set in order and records a step for each statement. */
final class HistoryReplay {

  private final SchemaReplay replay;
  private final LockModel locks = new LockModel();
  private final MigrationSet set;
  private final LintOptions options;

  /** The release of everything that is new, after each of what was there before. */
  private final int newRelease;

  private final Keep keep;
  private final List<ScriptOutline> outlines = new ArrayList<>();
  private final Creations creations = new Creations();
  private final List<ReplayedScript> kept = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /** Of the script that is being replayed. */
  private final List<Step> own = new ArrayList<>();

  private Schema schema;
  private Schema beforeMigration;
  private Optional<TransactionState> pending = Optional.empty();
  private int transactions;

  /** Of the script that is being replayed, or was before. */
  private Optional<Migration> previous = Optional.empty();

  private int release;
  private Optional<Forth> forth = Optional.empty();
  private int statements;

  HistoryReplay(MigrationSet set, LintOptions options, Keep keep) {
    this.set = set;
    this.keep = keep;
    this.options = options;
    this.replay = new SchemaReplay(options.target());
    this.schema = options.start();
    this.beforeMigration = schema;
    int first = options.start().now().migration() + 1;
    this.newRelease = options.scope().isWhole() ? first : first + set.migrations().size();
    // What the starting catalog has was made before: its numbers must not come again.
    this.transactions = schema.now().transaction() + 1;
    this.statements = schema.now().statement() + 1;
  }

  /** Goes on with the next script of the set. */
  ReplayedScript next(Script script) {
    ScriptOutline outline = ScriptOutline.of(script);
    outlines.add(outline);
    own.clear();
    Optional<RoundTrip> roundTrip =
        script(script, options.start().now().migration() + outlines.size());
    own.forEach(creations::add);
    ReplayedScript replayed =
        new ReplayedScript(set, options.target(), script, outline, own, roundTrip);
    if (keep == Keep.STEPS) {
      kept.add(replayed);
    }
    return replayed;
  }

  /** What could not be replayed so far. */
  List<Failure> failures() {
    return failures;
  }

  /** What came of the scripts so far. */
  History history() {
    return new History(
        set,
        outlines,
        keep == Keep.STEPS ? Optional.of(Kept.of(kept)) : Optional.empty(),
        schema,
        options.target(),
        options.sizes(),
        options.scope(),
        options.companions(),
        creations.at(schema));
  }

  private Optional<RoundTrip> script(Script script, int index) {
    Migration migration = script.migration();
    boolean down = migration.direction() == Direction.DOWN;
    if (previous.filter(migration::isStepOfSame).isEmpty()) {
      release = index;
    }
    previous = Optional.of(migration);
    release = isTogether(migration) ? newRelease : release;
    Schema before = schema;
    if (migration.language() != Language.SQL) {
      schema = schema.withGap(); // Something happened that cannot be seen.
      return Optional.empty();
    }
    boolean partlyMade = script.parsed().made().isPresent() && !script.parsed().skipped().isEmpty();
    if (!script.parsed().syntaxErrors().isEmpty() || migration.hasUnread() || partlyMade) {
      schema = schema.withGap(); // What cannot be read was meant to do something.
    }
    if (migration.declares(Declaration.GUARDED)) {
      schema = schema.withGap(); // It may not have run, and made what it found missing if it has.
    }
    TransactionState state = state(script);
    boolean isWhole =
        script.parsed().syntaxErrors().isEmpty()
            && script.parsed().skipped().isEmpty()
            && !migration.hasUnread();
    beforeMigration = schema;
    for (Statement statement : script.parsed().statements()) {
      if (script.parsed().made().isPresent() && Unseen.namesOtherwise(statement, schema)) {
        schema = schema.withGap(); // A naming convention of the program chose names.
      }
      state.enter(script.parsed().outside(statement.span()), schema);
      if (!isWhole) {
        state.unseen();
      }
      boolean part = ImplicitCommit.isPart(statement, script.parsed().statements());
      statement(migration, statement, part, index, state);
    }
    Schema end = schema;
    own.replaceAll(step -> step.ending(end));
    if (!script.parsed().syntaxErrors().isEmpty() || !Unseen.in(script).isEmpty()) {
      schema = schema.withGap();
    }
    if (!down) {
      forth = Optional.of(new Forth(script, before, index, isConditional()));
      return Optional.empty();
    }
    Optional<RoundTrip> roundTrip = back(script, before, schema);
    schema = before; // The way back is looked at, but the history goes on.
    return roundTrip;
  }

  private boolean isConditional() {
    return own.stream().anyMatch(Step::conditional);
  }

  /** The last migration that ran, and the catalog before it. */
  private record Forth(Script script, Schema before, int place, boolean conditional) {}

  private Optional<RoundTrip> back(Script down, Schema between, Schema after) {
    Migration migration = down.migration();
    return forth
        .filter(
            up ->
                migration.version().isEmpty()
                    ? up.script().migration().id().equals(migration.id())
                    : up.script().migration().version().equals(migration.version()))
        .map(
            up ->
                new RoundTrip(
                    up.script(),
                    down,
                    up.before(),
                    between,
                    after,
                    up.place(),
                    up.conditional() || isConditional()));
  }

  /** Where a script's transactions begin: in those of the one before it, if all run in one. */
  private TransactionState state(Script script) {
    Migration migration = script.migration();
    boolean shared =
        isTogether(migration)
            && migration.transaction() == TransactionMode.ALL_PENDING
            && migration.direction() != Direction.DOWN;
    if (shared && pending.isPresent()) {
      return pending.get();
    }
    schema = schema.inNewSession();
    Map<String, String> session = new HashMap<>(set.session());
    session.putAll(options.session());
    ParsedScript parsed = script.parsed();
    int sent = parsed.statements().size() + parsed.syntaxErrors().size() + Unseen.in(script).size();
    boolean commitsEach =
        migration.transaction() == TransactionMode.UNKNOWN
            && RunsAlone.isAmong(parsed.statements());
    TransactionMode mode = commitsEach ? TransactionMode.AUTOCOMMIT : migration.transaction();
    TransactionState state =
        new TransactionState(mode, sent, session, schema, () -> transactions++);
    pending = shared ? Optional.of(state) : pending;
    return state;
  }

  /** What is old was released long before what is new. */
  private boolean isTogether(Migration migration) {
    return options.together() && options.scope().includes(migration.file().name());
  }

  private void statement(
      Migration migration, Statement statement, boolean part, int index, TransactionState state) {
    if (ImplicitCommit.isCausedBy(statement, migration.dialect())) {
      state.commitImplicitly(schema);
    }
    Transaction transaction = part ? state.current().shared() : state.current();
    Position position = migration.file().position(statement.span().start());
    Moment now =
        new Moment(
            release,
            index,
            transaction.id(),
            statements++,
            migration.file().name() + ":" + position.line());
    Schema before = schema.at(now);
    Schema after = before;
    Footprint footprint = Footprint.NONE;
    try {
      after = replay.apply(before, CatalogTerms.of(statement, migration.dialect(), before));
      footprint = footprint(migration, statement, before, after, transaction);
    } catch (RuntimeException | StackOverflowError e) {
      after = before.withGap();
      failures.add(crash(migration, position, e));
    }
    own.add(
        new Step(
            options.target(),
            set,
            migration,
            statement,
            Optional.empty(),
            false,
            transaction,
            before,
            after,
            beforeMigration,
            after,
            footprint,
            Impact.of(statement, footprint, before, after, transaction.emptied())));
    if (statement instanceof DoBlock block) {
      body(migration, block, transaction, before);
    }
    schema = state.past(statement, footprint, before, after);
  }

  /** Locks are known of PostgreSQL alone. */
  private Footprint footprint(
      Migration migration,
      Statement statement,
      Schema before,
      Schema after,
      Transaction transaction) {
    return migration.isPostgresSql()
        ? locks.footprint(statement, before, after, options.target(), transaction.settings())
        : Footprint.NONE;
  }

  /** A step for each statement of a DO block, which runs where the block stands. */
  private void body(Migration migration, DoBlock block, Transaction transaction, Schema outer) {
    Schema before = outer;
    boolean unseen = !block.body().unread().isEmpty();
    Transaction now = unseen ? transaction.withUnseen() : transaction;
    for (int i = 0; i < block.body().statements().size(); i++) {
      BodyStatement inner = block.body().statements().get(i);
      Schema after = before;
      Footprint footprint = Footprint.NONE;
      try {
        after =
            block.body().mayDoNothing(i)
                ? replay.applyConditionally(before, inner.statement())
                : replay.apply(before, inner.statement());
        footprint =
            locks.footprint(
                inner.statement(), before, after, options.target(), transaction.settings());
      } catch (RuntimeException | StackOverflowError e) {
        Position position = migration.file().position(inner.statement().span().start());
        failures.add(crash(migration, position, e));
      }
      own.add(
          new Step(
              options.target(),
              set,
              migration,
              inner.statement(),
              Optional.of(block),
              inner.conditional() || inner.guarded(),
              now,
              before,
              after,
              beforeMigration,
              after,
              footprint,
              Impact.of(inner.statement(), footprint, before, after, now.emptied())));
      now = now.past(inner, footprint, before);
      now = unseen ? now.withUnseen() : now;
      before = after;
    }
  }

  private static Failure crash(Migration migration, Position position, Throwable error) {
    return new Failure(
        Failure.Kind.CRASH,
        migration.file().name(),
        "line %s: the statement could not be replayed (%s); please report this"
            .formatted(position.line(), error));
  }
}
