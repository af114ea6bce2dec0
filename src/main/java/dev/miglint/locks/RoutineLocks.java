package dev.miglint.locks;

import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.SchemaReplay;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineStatement.Call;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.List;

/** DO and CALL: everything that a statement of the body may lock. */
final class RoutineLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  RoutineLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint block(DoBlock block) {
    run(block.body());
    return tally.footprint(ManualPage.DO.address(situation.target()));
  }

  Footprint call(Call call) {
    List<Routine> routines = situation.before().routines(call.call().name());
    if (routines.size() == 1 && routines.get(0).body().isPresent()) {
      RoutineBody body = routines.get(0).body().get();
      // What a routine that calls itself locks is what it locks once.
      run(
          body.statements().stream()
              .map(BodyStatement::statement)
              .filter(inner -> !calls(inner, call))
              .toList());
      body.unread().forEach(unread -> tally.unknown(unread.reason()));
    } else {
      tally.unknown("what " + call.call().name() + "() does is not known");
    }
    return tally.footprint(ManualPage.EXPLICIT_LOCKING.address(situation.target()));
  }

  private static boolean calls(Statement inner, Call outer) {
    return inner instanceof Call again
        && again.call().name().name().equals(outer.call().name().name());
  }

  private void run(RoutineBody body) {
    run(body.statements().stream().map(BodyStatement::statement).toList());
    body.unread().forEach(unread -> tally.unknown(unread.reason()));
  }

  /** Statements that run one after the other, each against what the one before it left. */
  Footprint sequence(List<Statement> statements) {
    run(statements);
    return tally.footprint(ManualPage.EXPLICIT_LOCKING.address(situation.target()));
  }

  private void run(List<Statement> statements) {
    SchemaReplay replay = new SchemaReplay(situation.target());
    Schema before = situation.before();
    for (Statement statement : statements) {
      Schema after = replay.apply(before, statement);
      Situation there = new Situation(before, after, situation.target(), situation.settings());
      tally.add(statement.accept(new StatementLocks(there)));
      before = after;
    }
  }
}
