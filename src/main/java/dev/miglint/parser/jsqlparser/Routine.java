package dev.miglint.parser.jsqlparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A procedure of MySQL, as far as calling it needs to know.
 *
 * @param parameters their names, in order
 * @param body where the body begins among the tokens
 */
record Routine(String name, List<String> parameters, Lexemes lexemes, int body) {

  Routine {
    parameters = List.copyOf(parameters);
  }

  /** The procedure that a statement makes. */
  static Optional<Routine> of(Lexemes lexemes) {
    if (!lexemes.is(0, "create")) {
      return Optional.empty();
    }
    int word = 1;
    while (word < lexemes.size()
        && !lexemes.is(word, "procedure")
        && !lexemes.isSymbol(word, '(')) {
      word++;
    }
    if (!lexemes.is(word, "procedure")) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(lexemes, word + 1, lexemes.size());
    cursor.ifNotExists();
    String name = cursor.qualifiedName().name();
    List<String> parameters = new ArrayList<>();
    for (Cursor parameter : cursor.parenthesized()) {
      boolean given = parameter.accept("in") || !parameter.acceptAny("out", "inout");
      parameters.add(given ? parameter.name().value() : "");
    }
    while (!cursor.atEnd() && !opens(cursor)) {
      cursor.skip(); // COMMENT, SQL SECURITY, DETERMINISTIC.
    }
    return Optional.of(new Routine(name, parameters, lexemes, cursor.index()));
  }

  /** A body is a block, or one statement. */
  private static boolean opens(Cursor cursor) {
    return cursor.is("begin")
        || (!cursor.is("comment")
            && !cursor.is("sql")
            && !cursor.is("contains")
            && !cursor.is("no")
            && !cursor.is("reads")
            && !cursor.is("modifies")
            && !cursor.is("data")
            && !cursor.is("language")
            && !cursor.is("security")
            && !cursor.is("definer")
            && !cursor.is("invoker")
            && !cursor.is("not")
            && !cursor.is("deterministic")
            && cursor.lexemes().kind(cursor.index()) == Scanner.TokenKind.WORD);
  }
}
