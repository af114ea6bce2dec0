package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types as the PostgreSQL dialect of SQLAlchemy writes them. */
final class TypeSql {

  /** Those whose name in SQL is not their name in capitals. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("LONGTEXT", "TEXT"),
          Map.entry("MEDIUMTEXT", "TEXT"),
          Map.entry("TINYTEXT", "TEXT"),
          Map.entry("CLOB", "TEXT"),
          Map.entry("MEDIUMINT", "INTEGER"),
          Map.entry("INT", "INTEGER"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("TINYINT", "SMALLINT"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("Double", "DOUBLE PRECISION"),
          Map.entry("DOUBLE", "DOUBLE PRECISION"),
          Map.entry("DOUBLE_PRECISION", "DOUBLE PRECISION"),
          Map.entry("LargeBinary", "BYTEA"),
          Map.entry("PickleType", "BYTEA"),
          Map.entry("BLOB", "BYTEA"),
          Map.entry("LONGBLOB", "BYTEA"),
          Map.entry("MEDIUMBLOB", "BYTEA"),
          Map.entry("BINARY", "BYTEA"),
          Map.entry("VARBINARY", "BYTEA"),
          Map.entry("Uuid", "UUID"),
          Map.entry("UUIDType", "UUID"),
          Map.entry("GUID", "UUID"),
          Map.entry("CIText", "CITEXT"),
          Map.entry("TSVectorType", "TSVECTOR"),
          Map.entry("JSONType", "JSON"),
          Map.entry("ArrowType", "TIMESTAMP WITHOUT TIME ZONE"),
          Map.entry("URLType", "TEXT"),
          Map.entry("EmailType", "VARCHAR(255)"),
          Map.entry("IPAddressType", "VARCHAR(50)"));

  private static final Set<String> STRINGS =
      Set.of("String", "Unicode", "VARCHAR", "NVARCHAR", "AutoString");

  private TypeSql() {}

  /**
   * The type that an argument stands for.
   *
   * @throws NotUnderstood if that is only known at run time
   */
  static Fragment of(Argument argument) {
    Value value = argument.value();
    if (value instanceof Imported type) {
      Call none = new Call(List.of(), Map.of(), argument.span());
      return Fragment.from(sql(type.name(), none).text(), argument.span());
    }
    if (value instanceof Made made) {
      return sql(made).within(argument.span());
    }
    throw new NotUnderstood("a type in it is only known at run time");
  }

  private static Fragment sql(Made made) {
    if (made.name().equals("with_variant") && made.on().orElse(new Unknown()) instanceof Made own) {
      boolean here =
          made.call().at(1, "dialect_name").flatMap(a -> Strings.text(a.value())).stream()
              .anyMatch("postgresql"::equals);
      return here ? of(made.positional().get(0)) : sql(own);
    }
    return sql(made.name(), made.call());
  }

  private static Fragment sql(String name, Call call) {
    if (STRINGS.contains(name)) {
      return Fragment.of("VARCHAR", sizes(call, "length"), collation(call));
    }
    return switch (name) {
      case "CHAR", "NCHAR" -> Fragment.of("CHAR", sizes(call, "length"), collation(call));
      case "Numeric", "NUMERIC", "DECIMAL" ->
          Fragment.of("NUMERIC", sizes(call, "precision", "scale"));
      case "Float", "FLOAT" -> Fragment.of("FLOAT", sizes(call, "precision"));
      case "DateTime", "TIMESTAMP" -> time("TIMESTAMP", call);
      case "Time", "TIME" -> time("TIME", call);
      case "ARRAY" -> array(call);
      case "Enum", "ENUM" -> EnumType.of(call).typeName();
      case "DOMAIN" -> Expect.name(call.at(0, "name").orElseThrow(), call, "name");
      case "Vector" -> Fragment.of("vector", sizes(call, "dim"));
      case "NullType" -> throw new NotUnderstood("a column in it has no type");
      case "Bit", "BIT" ->
          Fragment.of(call.isTrue("varying") ? "BIT VARYING" : "BIT", sizes(call, "length"));
      default -> Fragment.bare(NAMES.getOrDefault(name, other(name)));
    };
  }

  /** A type of the database by its name, or one of the program, whose class is all that is seen. */
  private static String other(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.equals(name.toUpperCase(Locale.ROOT)) || !name.matches("\\w+")
        ? name
        : STANDARD.contains(lower) ? name.toUpperCase(Locale.ROOT) : quoted(lower);
  }

  private static final Set<String> STANDARD =
      Set.of("integer", "boolean", "date", "interval", "json", "jsonb", "money", "real");

  private static Fragment collation(Call call) {
    Optional<Argument> collation = call.at(1, "collation");
    return collation
        .map(name -> Fragment.of(" COLLATE ", Expect.name(name, "collation")))
        .orElse(Fragment.EMPTY);
  }

  private static String sizes(Call call, String... names) {
    StringBuilder sizes = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      Optional<Argument> size = call.at(i, names[i]);
      if (size.isPresent() && size.get().value() instanceof Numeral number) {
        sizes.append(sizes.isEmpty() ? "(" : ", ").append(number.digits());
      } else if (size.isPresent()) {
        throw new NotUnderstood("the %s of a type is only known at run time".formatted(names[i]));
      }
    }
    return sizes.isEmpty() ? "" : sizes + ")";
  }

  private static Fragment time(String type, Call call) {
    boolean zone =
        call.isTrue("timezone")
            || call.positional().stream()
                .anyMatch(a -> a.value() instanceof Value.Flag flag && flag.isTrue());
    Optional<Argument> precision = call.named("precision");
    String digits =
        precision.isPresent() && precision.get().value() instanceof Numeral number
            ? "(" + number.digits() + ")"
            : "";
    return Fragment.bare(type + digits + (zone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE"));
  }

  private static Fragment array(Call call) {
    Fragment item =
        of(call.at(0, "item_type").orElseThrow(() -> new NotUnderstood("a list has no type")));
    int dimensions =
        call.named("dimensions").map(a -> Sequences.integer(a.value()).orElse(1)).orElse(1);
    return Fragment.of(item, "[]".repeat(Math.max(1, dimensions)));
  }

  /** The enumerated type of the database that a column of this type needs. */
  static Optional<EnumType> enumType(Argument type) {
    if (!(type.value() instanceof Made made)) {
      return Optional.empty();
    }
    if (made.name().equals("ARRAY") && !made.positional().isEmpty()) {
      return enumType(made.positional().get(0));
    }
    boolean isEnum = made.name().equals("Enum") || made.name().equals("ENUM");
    return isEnum
        ? Optional.of(EnumType.of(made.call())).filter(EnumType::isNative)
        : Optional.empty();
  }
}
