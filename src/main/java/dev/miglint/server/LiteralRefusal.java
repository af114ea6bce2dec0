package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the server does not take a literal for a value of a type (manual, chapter 8). Only what all
 * maintained versions refuse under any settings is said to be refused.
 */
public final class LiteralRefusal {

  /** A text that some program may fill in before the server sees it. */
  private static final Pattern FILLED_IN = Pattern.compile("(?s).*([$%@<]|\\{\\{|__).*");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** From 16 on there are hexadecimal, octal and binary numbers, and underscores. */
  private static final Pattern NEWER_NUMBER = Pattern.compile("(?s)[+-]?0[xXoObB].*|.*_.*");

  /** Many digits may be found out of range before what follows them is looked at. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(?s)[+-]?[0-9]{5}.*");

  /** Spares a look at most numbers of a long INSERT: four digits fit every type. */
  private static final int SHORTEST_TOO_LARGE = 5;

  private static final Pattern DIGIT_OR_WORD = Pattern.compile("(?is).*[0-9].*|[+-]?(nan|inf).*");
  private static final Pattern BOOLEAN =
      Pattern.compile("(?i)t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|off?|0|1");
  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}\\}?");
  private static final Pattern ZERO_DAY = Pattern.compile("0000-00-00( 00:00:00(\\.0{1,6})?)?");
  private static final Pattern CURRENT =
      Pattern.compile("(?i)current_(timestamp|date)(\\([0-6]?\\))?");
  private static final Pattern START_OF_JSON = Pattern.compile("(?s)[\\[{\"\\-0-9tfn].*");
  private static final Pattern ARRAY = Pattern.compile("(?s)\\{.*|\\[\\s*[^\\]\\s].*");

  private final Schema schema;
  private final Casts casts;

  public LiteralRefusal(Schema schema) {
    this.schema = schema;
    this.casts = new Casts(schema);
  }

  /**
   * What the server says to the values of INSERT … VALUES: to texts when it reads the statement, to
   * numbers when it stores them.
   *
   * @param stored the statement runs, and is not only read
   */
  public Optional<RowRefusal> of(Insert insert, boolean stored) {
    Optional<NewRows> rows = NewRows.of(insert, schema);
    return rows.flatMap(all -> first(all, this::ofText))
        .or(() -> rows.filter(NewRows::storesThem).filter(all -> stored).flatMap(this::tooLarge));
  }

  private Optional<RowRefusal> tooLarge(NewRows rows) {
    return first(rows, this::ofNumber);
  }

  private Optional<RowRefusal> first(
      NewRows rows, BiFunction<Expression, TypeName, Optional<String>> words) {
    List<Optional<TypeName>> types =
        rows.columns().stream().map(column -> column.type().flatMap(casts::base)).toList();
    for (List<Expression> row : rows.rows()) {
      for (int i = 0; i < row.size(); i++) {
        Optional<TypeName> type = types.get(i);
        Expression value = row.get(i);
        Optional<String> said =
            type.isPresent() ? words.apply(value, type.get()) : Optional.empty();
        if (said.isPresent()) {
          Column column = rows.columns().get(i);
          return Optional.of(new RowRefusal(said.get(), column, Optional.of(value)));
        }
      }
    }
    return Optional.empty();
  }

  /** What the server says when it reads the statement; for a literal with a cast, to the cast. */
  public Optional<String> of(Expression expression, TypeName type) {
    return casts.base(type).flatMap(base -> ofText(expression, base));
  }

  private Optional<String> ofText(Expression expression, TypeName type) {
    if (expression instanceof TypeCast cast) {
      return of(cast.operand(), cast.type());
    }
    if (!(expression instanceof Literal literal) || literal.kind() != LiteralKind.STRING) {
      return Optional.empty();
    }
    Optional<String> words = ofText(literal.value(), type);
    return words.isPresent() && FILLED_IN.matcher(literal.value()).matches()
        ? Optional.empty()
        : words;
  }

  private Optional<String> ofText(String text, TypeName type) {
    String bare = text.trim();
    if (type.isArray()) {
      return ARRAY.matcher(bare).matches()
          ? Optional.empty()
          : Optional.of("malformed array literal: \"%s\"".formatted(text));
    }
    if (!casts.isBuiltIn(type)) {
      return Optional.empty();
    }
    return switch (type.name()) {
      case "int2", "int4", "int8" -> ofDigits(text, bare, type);
      case "numeric", "float4", "float8" -> unless(DIGIT_OR_WORD.matcher(bare), type, text);
      case "bool" -> unless(BOOLEAN.matcher(bare), type, text);
      case "uuid" -> unless(UUID.matcher(text), type, text);
      case "inet", "cidr", "time", "timetz", "interval" -> syntax(bare.isEmpty(), type, text);
      case "date", "timestamp", "timestamptz" ->
          ZERO_DAY.matcher(text).matches()
              ? Optional.of("date/time field value out of range: \"%s\"".formatted(text))
              : syntax(bare.isEmpty() || CURRENT.matcher(text).matches(), type, text);
      case "json", "jsonb" ->
          START_OF_JSON.matcher(bare).matches()
              ? Optional.empty()
              : Optional.of("invalid input syntax for type json");
      default -> Optional.empty();
    };
  }

  private Optional<String> ofDigits(String text, String bare, TypeName type) {
    if (WHOLE_NUMBER.matcher(bare).matches()) {
      return isOutside(new BigInteger(bare), type)
          ? Optional.of(
              "value \"%s\" is out of range for type %s".formatted(text, casts.nameOf(type)))
          : Optional.empty();
    }
    boolean uncertain = NEWER_NUMBER.matcher(bare).matches() || LONG_NUMBER.matcher(bare).matches();
    return syntax(!uncertain, type, text);
  }

  /** Fractions are rounded; halves away from zero. */
  private Optional<String> ofNumber(Expression expression, TypeName type) {
    return expression instanceof Literal literal
            && literal.kind() != LiteralKind.STRING
            && literal.value().length() >= SHORTEST_TOO_LARGE
            && DECIMAL.matcher(literal.value()).matches()
            && !type.isArray()
            && casts.isBuiltIn(type)
            && isOutside(rounded(literal.value()), type)
        ? Optional.of(casts.nameOf(type) + " out of range")
        : Optional.empty();
  }

  private static BigInteger rounded(String number) {
    return new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).toBigInteger();
  }

  private static boolean isOutside(BigInteger number, TypeName type) {
    return switch (type.name()) {
      case "int2" -> number.bitLength() >= Short.SIZE;
      case "int4" -> number.bitLength() >= Integer.SIZE;
      case "int8" -> number.bitLength() >= Long.SIZE;
      default -> false;
    };
  }

  private Optional<String> unless(Matcher taken, TypeName type, String text) {
    return syntax(!taken.matches(), type, text);
  }

  private Optional<String> syntax(boolean refused, TypeName type, String text) {
    return refused
        ? Optional.of(
            "invalid input syntax for type %s: \"%s\""
                .formatted(casts.nameOf(type).replace(" without time zone", ""), text))
        : Optional.empty();
  }
}
