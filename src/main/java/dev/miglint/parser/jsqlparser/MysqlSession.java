package dev.miglint.parser.jsqlparser;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a script for MySQL runs besides what it spells out: statements that it prepares from
 * variables, and the bodies of procedures that it makes and calls. What depends on the data is run
 * for each answer that the data may give.
 */
final class MysqlSession {

  private static final String PREPARED = "prepare ";
  private static final int DEEP = 8;

  private final StatementReader reader;
  private final Grammar grammar;
  private final Map<String, Routine> routines = new HashMap<>();
  private Variables variables = new Variables();

  /** What a statement comes to, and why parts of it cannot be told. */
  record Outcome(List<Statement> statements, List<String> unread) {}

  MysqlSession(StatementReader reader, Grammar grammar) {
    this.reader = reader;
    this.grammar = grammar;
  }

  Variables variables() {
    return variables;
  }

  /**
   * The next statement of the script.
   *
   * @throws Unreadable if nothing of it can be told
   */
  Outcome next(Lexemes lexemes) {
    Routine.of(lexemes).ifPresent(routine -> routines.put(key(routine.name()), routine));
    if (lexemes.is(0, "call") || lexemes.is(0, "execute")) {
      Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
      run(lexemes, outcome, lexemes.whole(), false, 0);
      if (outcome.statements().isEmpty() && outcome.unread().isEmpty()) {
        outcome.statements().add(new Opaque(lexemes.command(), lexemes.whole()));
      }
      return outcome;
    }
    if (isRemembered(lexemes)) {
      return new Outcome(List.of(new Opaque(lexemes.command(), lexemes.whole())), List.of());
    }
    return new Outcome(reader.read(withoutVariables(lexemes)), List.of());
  }

  /** SELECT a INTO @x FROM t reads what SELECT a FROM t does. */
  private static Lexemes withoutVariables(Lexemes lexemes) {
    if (!lexemes.is(0, "select")) {
      return lexemes;
    }
    Lexemes rest = lexemes.withoutTokens();
    int i = 0;
    while (i < lexemes.size()) {
      if (lexemes.is(i, "into") && lexemes.text(i + 1).startsWith("@")) {
        i += 2;
        while (lexemes.isSymbol(i, ',')) {
          i += 2;
        }
      } else {
        rest.add(lexemes, i);
        i++;
      }
    }
    return rest;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** EXECUTE or CALL: what it runs goes into the outcome. */
  void run(Lexemes lexemes, Outcome outcome, Span place, boolean guarded, int depth) {
    if (lexemes.is(0, "call")) {
      call(lexemes, outcome, place, guarded, depth);
    } else {
      execute(lexemes, outcome, place, guarded);
    }
  }

  private void call(Lexemes lexemes, Outcome outcome, Span place, boolean guarded, int depth) {
    Cursor cursor = new Cursor(lexemes, 1, lexemes.size());
    Optional<Routine> known = Optional.ofNullable(routines.get(key(cursor.qualifiedName().name())));
    Routine routine =
        known.orElseThrow(() -> new Unreadable("a routine, whose body is not looked at"));
    if (depth > DEEP) {
      throw new Unreadable("routines that call each other too deeply");
    }
    List<Cursor> arguments = cursor.parenthesized();
    Variables outside = variables;
    variables = outside.copy();
    for (int i = 0; i < routine.parameters().size(); i++) {
      Possible value =
          i < arguments.size()
              ? new ValueReader(lexemes, outside, grammar)
                  .read(arguments.get(i).index(), arguments.get(i).end())
              : Possible.UNKNOWN;
      variables.set(routine.parameters().get(i), value);
    }
    new RoutineRun(this, routine, outcome, place, depth).run(guarded);
    variables = outside;
    variables.forget(); // Those of the session are shared with the routine.
  }

  private void execute(Lexemes lexemes, Outcome outcome, Span place, boolean guarded) {
    Possible possible =
        lexemes.is(1, "immediate")
            ? new ValueReader(lexemes, variables, grammar).read(2, endOfText(lexemes))
            : variables.value(PREPARED + lexemes.name(1));
    boolean branch = guarded || possible.others() || possible.texts().size() > 1;
    for (String text : possible.texts()) {
      SourceFile file = new SourceFile("", text);
      for (ScriptSplitter.Statement piece : ScriptSplitter.split(file, file.whole(), grammar)) {
        add(piece.lexemes(), outcome, place, branch);
      }
      if (key(text).contains("into") || text.contains(":=")) {
        variables.forget();
      }
    }
    if (possible.others()) {
      outcome.unread().add("a statement that is made when it runs");
    }
  }

  private static int endOfText(Lexemes lexemes) {
    int end = 2;
    while (end < lexemes.size() && !lexemes.is(end, "using")) {
      end++;
    }
    return end;
  }

  /** Reads a statement that runs at another place than where it stands. */
  void add(Lexemes lexemes, Outcome outcome, Span place, boolean guarded) {
    try {
      for (Statement statement : reader.read(lexemes)) {
        if (!(statement instanceof DataStatement.Select) && !(statement instanceof Opaque)) {
          Statement here = new Relocation(place).of(statement);
          outcome.statements().add(guarded ? Guarded.of(here) : here);
        }
      }
    } catch (Unreadable e) {
      outcome.unread().add(String.valueOf(e.getMessage()));
    }
  }

  /** Takes note of what a statement does to variables; whether that is all that it does. */
  boolean isRemembered(Lexemes lexemes) {
    if (lexemes.is(0, "prepare") && lexemes.is(2, "from")) {
      variables.set(
          PREPARED + lexemes.name(1),
          new ValueReader(lexemes, variables, grammar).read(3, lexemes.size()));
      return true;
    }
    if (lexemes.is(0, "deallocate", "prepare") || lexemes.is(0, "drop", "prepare")) {
      variables.forget(PREPARED + lexemes.name(2));
      return true;
    }
    if (lexemes.is(0, "set")) {
      return assign(lexemes);
    }
    for (int i = 0; i < lexemes.size(); i++) {
      if (lexemes.isSymbol(i + 1, ':') && lexemes.isSymbol(i + 2, '=')) {
        variables.forget(lexemes.name(i));
      } else if (lexemes.is(i, "into")) {
        forgetList(lexemes, i + 1);
      }
    }
    return false;
  }

  /** INTO a, b: the row decides. */
  private void forgetList(Lexemes lexemes, int from) {
    int i = from;
    while (lexemes.isName(i)) {
      variables.forget(lexemes.name(i));
      i += lexemes.isSymbol(i + 1, ',') ? 2 : lexemes.size();
    }
  }

  /** Whether only the user's own variables are set. */
  private boolean assign(Lexemes lexemes) {
    boolean own = true;
    for (int[] part : lexemes.parts(1, lexemes.size())) {
      int equals = part[0] + 1;
      equals += lexemes.isSymbol(equals, ':') ? 1 : 0;
      if (lexemes.isSymbol(equals, '=')) {
        variables.set(
            lexemes.name(part[0]),
            new ValueReader(lexemes, variables, grammar).read(equals + 1, part[1] + 1));
      }
      String name = lexemes.text(part[0]);
      own &= name.startsWith("@") && !name.startsWith("@@");
    }
    return own;
  }
}
