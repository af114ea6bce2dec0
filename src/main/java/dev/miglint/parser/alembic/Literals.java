package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.source.Span;

/** Values as constants of SQL. */
final class Literals {

  private Literals() {}

  /** A string constant that reads back as the text. */
  static Fragment string(Fragment text) {
    String value = text.text();
    if (value.indexOf('\'') < 0 && value.indexOf('\\') < 0) {
      return Fragment.of("'", text, "'");
    }
    String quoted = "'" + value.replace("'", "''") + "'";
    return text.placements().isEmpty() ? Fragment.bare(quoted) : Fragment.from(quoted, whole(text));
  }

  private static Span whole(Fragment text) {
    return text.placements().stream()
        .map(placement -> placement.written())
        .reduce(Span::through)
        .orElse(Span.START_OF_FILE);
  }

  /** A value that is bound at run time; what is not known stands as a parameter. */
  static Fragment bound(Argument argument) {
    Value value = argument.value();
    if (value instanceof Text text) {
      return string(text.content()).within(argument.span());
    }
    if (value instanceof Numeral number) {
      return Fragment.from(number.digits(), argument.span());
    }
    if (value instanceof Flag flag) {
      return Fragment.from(flag.isTrue() ? "true" : "false", argument.span());
    }
    return Fragment.from(value instanceof None ? "NULL" : "$1", argument.span());
  }
}
