package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Member;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of SQLAlchemy's Core as SQL. What only the running program knows is a parameter. */
final class ExpressionSql {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("==", " = "),
          Map.entry("!=", " <> "),
          Map.entry("<", " < "),
          Map.entry("<=", " <= "),
          Map.entry(">", " > "),
          Map.entry(">=", " >= "),
          Map.entry("&", " AND "),
          Map.entry("|", " OR "),
          Map.entry("+", " + "),
          Map.entry("-", " - "),
          Map.entry("*", " * "),
          Map.entry("/", " / "),
          Map.entry("like", " LIKE "),
          Map.entry("ilike", " ILIKE "),
          Map.entry("is_", " IS "),
          Map.entry("isnot", " IS NOT "),
          Map.entry("is_not", " IS NOT "),
          Map.entry("in_", " IN "),
          Map.entry("notin_", " NOT IN "),
          Map.entry("not_in", " NOT IN "));

  /** Functions that SQLAlchemy writes without parentheses. */
  private static final Set<String> BARE =
      Set.of("current_timestamp", "current_date", "current_time", "current_user", "localtimestamp");

  /** A parameter of text(): one colon and a name, neither a cast nor an escaped colon. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)");

  private ExpressionSql() {}

  /** The text of sa.text() and of op.execute(): its parameters are bound at run time. */
  static Fragment text(Fragment sql) {
    Fragment text = sql;
    Matcher found = PARAMETER.matcher(sql.text());
    int shift = 0;
    while (found.find()) {
      Span place = new Span(found.start() + shift, found.end() + shift);
      text = text.replacing(place, Fragment.bare("$1"));
      shift += "$1".length() - place.length();
    }
    int escaped = text.text().indexOf("\\:");
    while (escaped >= 0) {
      text = text.replacing(new Span(escaped, escaped + 1), Fragment.EMPTY);
      escaped = text.text().indexOf("\\:", escaped);
    }
    return text;
  }

  /** An expression; a plain value is a constant. */
  static Fragment of(Argument argument) {
    Value value = argument.value();
    if (value instanceof Made made) {
      return made(made);
    }
    if (value instanceof Member member) {
      return Fragment.from(quoted(member.name()), argument.span());
    }
    if (value instanceof Imported imported) {
      return Fragment.from(imported(imported), argument.span());
    }
    return Literals.bound(argument);
  }

  private static String imported(Imported imported) {
    // A column of the program's model: Users.name.
    return imported.path().contains(".") ? quoted(imported.name()) : "$1";
  }

  private static Fragment made(Made made) {
    Call call = made.call();
    switch (made.name()) {
      case "text", "literal_column" -> {
        return text(call.text(0, "text"));
      }
      case "true", "false", "null" -> {
        return Fragment.from(made.name(), made.span());
      }
      case "column", "quoted_name" -> {
        return Expect.name(call.at(0, "text").orElseThrow(), "column");
      }
      case "literal", "bindparam", "inline_literal" -> {
        return call.positional().isEmpty() || made.name().equals("bindparam")
            ? Fragment.from("$1", made.span())
            : of(call.positional().get(0));
      }
      case "cast", "type_coerce" -> {
        return Fragment.of(
            "CAST(",
            of(call.positional().get(0)),
            " AS ",
            TypeSql.of(call.positional().get(1)),
            ")");
      }
      case "and_", "or_" -> {
        String sign = made.name().equals("and_") ? " AND " : " OR ";
        return Fragment.of("(", Fragment.join(sign, all(call.positional())), ")");
      }
      case "not_", "~" -> {
        return Fragment.of("NOT (", of(call.positional().get(0)), ")");
      }
      case "desc", "asc", "nullsfirst", "nullslast", "nulls_first", "nulls_last" -> {
        String words = made.name().replace("nulls_", "nulls").replace("nulls", "NULLS ");
        return Fragment.of(operand(made), " ", words.toUpperCase(java.util.Locale.ROOT));
      }
      case "op" -> throw new NotUnderstood("an expression in it is only known at run time");
      default -> {
        return operation(made, call);
      }
    }
  }

  private static Fragment operation(Made made, Call call) {
    String sign = SIGNS.get(made.name());
    if (sign != null && made.on().isEmpty() && call.positional().size() == 2) {
      return compared(of(call.positional().get(0)), sign, call.positional().get(1));
    }
    if (sign != null && made.on().isPresent() && call.positional().size() == 1) {
      return compared(operand(made), sign, call.positional().get(0));
    }
    if (isFunction(made)) {
      return BARE.contains(made.name())
          ? Fragment.from(made.name().toUpperCase(java.util.Locale.ROOT), made.span())
          : Fragment.of(made.name(), "(", Fragment.join(", ", all(call.positional())), ")")
              .within(made.span());
    }
    return Fragment.from("$1", made.span());
  }

  /** func.x(…) came in as an imported function. */
  private static boolean isFunction(Made made) {
    return made.on().isEmpty() && made.name().matches("[a-z_][a-z0-9_]*");
  }

  private static Fragment operand(Made made) {
    Value on =
        made.on()
            .orElseThrow(() -> new NotUnderstood("an expression in it is only known at run time"));
    if (on instanceof Imported && made.positional().size() == 1) {
      return of(made.positional().get(0));
    }
    return of(new Argument(on, made.span()));
  }

  private static Fragment compared(Fragment left, String sign, Argument right) {
    boolean none = right.value() instanceof None;
    if (none && (sign.equals(" = ") || sign.equals(" <> "))) {
      return Fragment.of(left, sign.equals(" = ") ? " IS NULL" : " IS NOT NULL");
    }
    boolean list = sign.endsWith("IN ");
    if (list && right.value() instanceof Items items && !items.items().isEmpty()) {
      return Fragment.of(left, sign, "(", Fragment.join(", ", all(items.items())), ")");
    }
    return list ? Fragment.of(left, sign, "($1)") : Fragment.of(left, sign, of(right));
  }

  private static List<Fragment> all(List<Argument> arguments) {
    return arguments.stream().map(ExpressionSql::of).toList();
  }

  /**
   * A default of the server.
   *
   * @return empty where the server is to find it out by itself
   */
  static Optional<Fragment> standard(Argument argument) {
    Value value = argument.value();
    if (value instanceof Text text) {
      return Optional.of(Literals.string(text.content()).within(argument.span()));
    }
    if (value instanceof Made made && made.name().equals("FetchedValue")) {
      return Optional.empty();
    }
    if (value instanceof Made || value instanceof Imported) {
      return Optional.of(of(argument).within(argument.span()));
    }
    if (value instanceof Value.Numeral || value instanceof Flag) {
      return Optional.of(Literals.bound(argument));
    }
    throw new NotUnderstood("a default in it is only known at run time");
  }
}
