package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.MysqlSession.Outcome;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of a procedure, statement by statement (MySQL 8.0 manual, 13.6). Every branch is taken,
 * since nothing is known of the data that decides.
 */
final class RoutineRun {

  private final MysqlSession session;
  private final Lexemes lexemes;
  private final int start;
  private final Outcome outcome;
  private final Span place;
  private final int depth;
  private int conditions;

  RoutineRun(MysqlSession session, Routine routine, Outcome outcome, Span place, int depth) {
    this.session = session;
    this.lexemes = routine.lexemes();
    this.start = routine.body();
    this.outcome = outcome;
    this.place = place;
    this.depth = depth;
  }

  void run(boolean guarded) {
    conditions = guarded ? 1 : 0;
    statement(start);
  }

  /** Up to one of these words, where a statement may begin. */
  private int statements(int from, String... until) {
    int i = from;
    while (i < lexemes.size()) {
      for (String word : until) {
        if (lexemes.is(i, word)) {
          return i;
        }
      }
      i = statement(i);
    }
    throw new Unreadable("a routine, whose body cannot be read");
  }

  /** Runs a statement and goes past its semicolon. */
  private int statement(int from) {
    int i = lexemes.isSymbol(from + 1, ':') ? from + 2 : from;
    if (lexemes.isSymbol(i, ';')) {
      return i + 1;
    }
    if (lexemes.is(i, "begin")) {
      return pastEnd(statements(i + 1, "end"));
    }
    if (lexemes.is(i, "if") && lexemes.is(then(i), "then")) {
      return conditional(i, "elseif");
    }
    if (lexemes.is(i, "case")) {
      return conditional(i, "when");
    }
    if (lexemes.is(i, "loop") || lexemes.is(i, "repeat") || lexemes.is(i, "while")) {
      return loop(i);
    }
    if (lexemes.is(i, "declare")) {
      return declaration(i);
    }
    int end = end(i);
    simple(i, end);
    return end + 1;
  }

  /** Past END, its word or label, and the semicolon. */
  private int pastEnd(int end) {
    return end(end) + 1;
  }

  /** The semicolon that ends a statement without parts; the end of the text where there is none. */
  private int end(int from) {
    int i = from;
    while (i < lexemes.size() && !lexemes.isSymbol(i, ';')) {
      i++;
    }
    return i;
  }

  /** The THEN of a condition. */
  private int then(int from) {
    int i = from;
    while (i < lexemes.size() && !lexemes.is(i, "then") && !lexemes.isSymbol(i, ';')) {
      i = lexemes.isSymbol(i, '(') ? lexemes.closing(i) + 1 : i + 1;
    }
    return i;
  }

  /** IF … THEN … ELSEIF … ELSE … END IF, and CASE with its WHEN. */
  private int conditional(int from, String next) {
    Variables before = session.variables().copy();
    List<Variables> branches = new ArrayList<>();
    conditions++;
    boolean otherwise = false;
    int i = then(from) + 1;
    boolean more = true;
    while (more) {
      i = statements(i, next, "else", "end");
      branches.add(session.variables().copy());
      session.variables().becomeOneOf(List.of(before));
      more = !lexemes.is(i, "end");
      otherwise |= lexemes.is(i, "else");
      if (more) {
        i = lexemes.is(i, "else") ? i + 1 : then(i) + 1;
      }
    }
    conditions--;
    if (!otherwise) {
      branches.add(before);
    }
    session.variables().becomeOneOf(branches);
    return pastEnd(i);
  }

  /** Its body once: what it puts together differs each time. */
  private int loop(int from) {
    int body = from + 1;
    if (lexemes.is(from, "while")) {
      while (body < lexemes.size() && !lexemes.is(body - 1, "do")) {
        body++;
      }
    }
    session.variables().forget();
    conditions++;
    int end = statements(body, lexemes.is(from, "repeat") ? "until" : "end");
    conditions--;
    session.variables().forget();
    return pastEnd(end);
  }

  /** What a handler does when something fails is not run. */
  private int declaration(int from) {
    int i = from + 1;
    while (i < lexemes.size() && !lexemes.isSymbol(i, ';')) {
      if (lexemes.is(i, "begin")) {
        return pastEnd(closing(i));
      }
      if (lexemes.is(i, "default")) {
        int end = end(i);
        Possible value =
            new ValueReader(lexemes, session.variables(), Grammar.MYSQL).read(i + 1, end);
        session.variables().set(lexemes.name(from + 1), value);
      }
      i++;
    }
    return i + 1;
  }

  /** The END of a block of which nothing is run. */
  private int closing(int begin) {
    int open = 0;
    for (int i = begin; i < lexemes.size(); i++) {
      boolean opens = lexemes.is(i, "begin") || lexemes.is(i, "case");
      boolean closes =
          lexemes.is(i, "end")
              && !lexemes.is(i + 1, "if")
              && !lexemes.is(i + 1, "loop")
              && !lexemes.is(i + 1, "while")
              && !lexemes.is(i + 1, "repeat");
      boolean named = lexemes.is(i, "case") && lexemes.is(i - 1, "end");
      open += opens && !named ? 1 : closes ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw new Unreadable("a routine, whose body cannot be read");
  }

  private void simple(int from, int end) {
    Lexemes statement = lexemes.withoutTokens();
    for (int i = from; i < end; i++) {
      statement.add(lexemes, i);
    }
    if (statement.is(0, "call") || statement.is(0, "execute")) {
      try {
        session.run(statement, outcome, place, conditions > 0, depth + 1);
      } catch (Unreadable e) {
        outcome.unread().add(String.valueOf(e.getMessage())); // The rest of the body still counts.
      }
    } else if (!session.isRemembered(statement) && !isControl(statement)) {
      session.add(statement, outcome, place, conditions > 0);
    }
  }

  private static boolean isControl(Lexemes statement) {
    return statement.is(0, "fetch")
        || statement.is(0, "open")
        || statement.is(0, "close")
        || statement.is(0, "leave")
        || statement.is(0, "iterate")
        || statement.is(0, "return")
        || statement.is(0, "signal")
        || statement.is(0, "resignal")
        || statement.is(0, "get")
        || statement.is(0, "select"); // What it finds is sent to the client or into variables.
  }
}
