package dev.miglint.parser.jsqlparser;

import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SET of a session's variables: {@code SET SESSION lock_wait_timeout = 5, @@foreign_key_checks =
 * 0}.
 */
final class SessionReader {

  private SessionReader() {}

  /** Empty for SET NAMES, for variables of the user's own, and for those of the whole server. */
  static Optional<List<Statement>> read(Lexemes lexemes) {
    List<Statement> found = new ArrayList<>();
    for (int[] part : lexemes.parts(1, lexemes.size())) {
      Cursor cursor = new Cursor(lexemes, part[0], part[1] + 1);
      cursor.acceptAny("session", "local");
      String name = lexemes.text(cursor.index()).toLowerCase(Locale.ROOT);
      if (name.equals("@@session") || name.equals("@@local")) {
        cursor.skip();
        cursor.acceptSymbol('.');
        name = lexemes.text(cursor.index()).toLowerCase(Locale.ROOT);
      }
      cursor.skip();
      cursor.acceptSymbol(':');
      boolean own = name.startsWith("@") && !name.startsWith("@@");
      if (own || name.startsWith("@@global") || !cursor.acceptSymbol('=') || cursor.atEnd()) {
        return Optional.empty();
      }
      String value = lexemes.text(cursor.index()).toLowerCase(Locale.ROOT);
      found.add(
          new SetVariable(
              name.replace("@@", ""), List.of(value.replace("'", "")), false, lexemes.whole()));
    }
    return Optional.of(found);
  }
}
