package dev.miglint.parser.plpgsql;

import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineBody.Unread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through a body in PL/pgSQL and picks the SQL out of it (PostgreSQL manual, chapter 43).
 * Only statements are told apart: expressions, conditions and assignments are not looked into.
 *
 * <p>A body that the server would refuse is walked through as well as can be; nothing is thrown.
 */
final class PlpgsqlReader {

  private static final Set<String> WITHOUT_SQL =
      Set.of("RAISE", "NULL", "GET", "CONTINUE", "CLOSE", "FETCH", "MOVE", "ASSERT");

  private final PlacedText body;
  private final Tokens tokens;
  private final BodySql sql;
  private final ConstantText constants;
  private final List<BodyPiece> statements = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int conditions;
  private boolean mayHaveReturned;
  private int at;

  PlpgsqlReader(PlacedText body) {
    this.body = body;
    this.tokens = Tokens.of(body.text());
    this.sql = new BodySql(body, tokens);
    this.constants = new ConstantText(body, tokens);
  }

  BodyPieces read() {
    while (at < tokens.size()) {
      statement();
    }
    return new BodyPieces(statements, unread);
  }

  private void statement() {
    if (tokens.isOfKind(at, TokenKind.SEMICOLON)) {
      at++;
    } else if (tokens.isOperator(at, "<<")) {
      skipThrough(">>");
    } else if (tokens.isOperator(at, "#")) {
      // #variable_conflict use_column
      at += 3;
    } else if (sql.isAssignment(at)) {
      at = sql.end(at);
    } else if (tokens.isOfKind(at, TokenKind.WORD)) {
      command(tokens.text(at).toUpperCase(Locale.ROOT));
    } else {
      run(at, sql.end(at));
    }
  }

  private void command(String word) {
    switch (word) {
      case "DECLARE" -> declarations();
      case "BEGIN" -> push(Frame.Kind.BLOCK, at + 1);
      case "EXCEPTION" -> handlers();
      case "IF" -> push(Frame.Kind.IF, after(at, "THEN"));
      case "CASE" -> push(Frame.Kind.CASE, sql.find(at + 1, tokens.size(), "WHEN"));
      case "ELSIF", "ELSEIF", "WHEN" -> at = after(at, "THEN");
      case "ELSE" -> at++;
      case "LOOP" -> push(Frame.Kind.LOOP, at + 1);
      case "WHILE", "FOREACH" -> push(Frame.Kind.LOOP, after(at, "LOOP"));
      case "FOR" -> forLoop();
      case "END" -> end();
      case "RETURN" -> returns();
      case "EXIT" -> exit();
      case "EXECUTE" -> {
        int end = sql.end(at);
        execute(at, end);
        at = end;
      }
      case "OPEN" -> open();
      default -> {
        int end = sql.end(at);
        if (!WITHOUT_SQL.contains(word)) {
          run(at, end);
        }
        at = end;
      }
    }
  }

  private int after(int from, String word) {
    return Math.min(tokens.size(), sql.find(from, tokens.size(), word) + 1);
  }

  private void skipThrough(String operator) {
    while (at < tokens.size() && !tokens.isOperator(at, operator)) {
      at++;
    }
    at++;
  }

  private void push(Frame.Kind kind, int next) {
    frames.push(new Frame(kind, statements.size()));
    conditions += kind.isConditional() ? 1 : 0;
    at = next;
  }

  private Optional<Frame.Kind> pop() {
    Frame frame = frames.poll();
    if (frame == null) {
      return Optional.empty();
    }
    conditions -= frame.kind().isConditional() ? 1 : 0;
    return Optional.of(frame.kind());
  }

  /** Declarations up to the block's BEGIN; the query of a cursor is run when it is opened. */
  private void declarations() {
    at++;
    while (at < tokens.size() && !tokens.isWord(at, "BEGIN")) {
      int end = sql.end(at);
      int cursor = at + 1;
      if (tokens.areWords(cursor, "NO", "SCROLL")) {
        cursor += 2;
      } else if (tokens.isWord(cursor, "SCROLL")) {
        cursor++;
      }
      if (tokens.isWord(cursor, "CURSOR")) {
        int query = Math.min(sql.find(cursor, end, "FOR"), sql.find(cursor, end, "IS")) + 1;
        if (query < end) {
          run(query, end);
        }
      }
      at = end + 1;
    }
  }

  private void handlers() {
    Frame block = frames.peek();
    at++;
    if (block != null && block.kind() == Frame.Kind.BLOCK) {
      for (int i = block.firstStatement(); i < statements.size(); i++) {
        statements.set(i, statements.get(i).underGuard());
      }
      pop();
      push(Frame.Kind.HANDLER, at);
    }
  }

  private void end() {
    if (tokens.isWord(at + 1, "IF")) {
      popTo(Frame.Kind.IF);
    } else if (tokens.isWord(at + 1, "LOOP")) {
      popTo(Frame.Kind.LOOP);
    } else if (tokens.isWord(at + 1, "CASE")) {
      popTo(Frame.Kind.CASE);
    } else {
      popTo(Frame.Kind.BLOCK);
    }
    at = sql.end(at);
  }

  private void popTo(Frame.Kind kind) {
    Optional<Frame.Kind> popped = pop();
    while (popped.isPresent()
        && popped.get() != kind
        && !(popped.get() == Frame.Kind.HANDLER && kind == Frame.Kind.BLOCK)) {
      popped = pop();
    }
  }

  private void forLoop() {
    int loop = sql.find(at, tokens.size(), "LOOP");
    int from = sql.find(at, loop, "IN") + 1;
    if (from < loop) {
      if (tokens.isWord(from, "EXECUTE")) {
        execute(from, loop);
      } else if (sql.isQuery(from)) {
        run(from, loop);
      }
    }
    push(Frame.Kind.LOOP, Math.min(tokens.size(), loop + 1));
  }

  private void returns() {
    int end = sql.end(at);
    if (tokens.areWords(at, "RETURN", "QUERY", "EXECUTE")) {
      execute(at + 2, end);
    } else if (tokens.areWords(at, "RETURN", "QUERY")) {
      run(at + 2, end);
    } else if (!tokens.areWords(at, "RETURN", "NEXT")) {
      if (isParenthesizedQuery(at + 1, end)) {
        run(at + 1, end);
      }
      mayHaveReturned |= conditions > 0;
    }
    at = end;
  }

  /** RETURN (SELECT …) runs the query, which is a statement of its own with its parentheses. */
  private boolean isParenthesizedQuery(int from, int end) {
    return tokens.isPunctuation(from, '(')
        && sql.isQuery(from)
        && tokens.matchingParenthesis(from).orElse(-1) == end - 1;
  }

  /** Leaving a loop skips what is conditional anyway; leaving a block skips what follows in it. */
  private void exit() {
    boolean inLoop = frames.stream().anyMatch(frame -> frame.kind() == Frame.Kind.LOOP);
    mayHaveReturned |= !inLoop;
    at = sql.end(at);
  }

  private void open() {
    int end = sql.end(at);
    int query = sql.find(at, end, "FOR") + 1;
    if (query < end) {
      if (tokens.isWord(query, "EXECUTE")) {
        execute(query, end);
      } else {
        run(query, end);
      }
    }
    at = end;
  }

  private void run(int from, int end) {
    if (from < end) {
      add(sql.statement(from, end), false);
    }
    at = end;
  }

  private void add(PlacedText statement, boolean dynamic) {
    statements.add(new BodyPiece(statement, conditions > 0 || mayHaveReturned, false, dynamic));
  }

  private void execute(int from, int end) {
    int last = Math.min(sql.find(from, end, "INTO"), sql.find(from, end, "USING"));
    if (from + 1 >= last) {
      return;
    }
    Optional<PlacedText> text = constants.value(from + 1, last);
    if (text.isPresent()) {
      BodyPieces.statements(text.get()).forEach(statement -> add(statement, true));
    } else {
      Span place = body.place(tokens.span(from, end - 1));
      unread.add(new Unread("EXECUTE of a string that is put together at run time", place));
    }
  }
}
