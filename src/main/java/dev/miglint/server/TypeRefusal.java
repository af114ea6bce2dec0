package dev.miglint.server;

import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why the server does not take a type for a column (parse_type.c, heap.c and the types' own). */
public final class TypeRefusal {

  /** Types of other database systems, with what PostgreSQL has instead. */
  private static final Map<String, String> OF_OTHERS =
      Map.ofEntries(
          Map.entry("datetime", "timestamptz"),
          Map.entry("datetime2", "timestamptz"),
          Map.entry("smalldatetime", "timestamptz"),
          Map.entry("datetimeoffset", "timestamptz"),
          Map.entry("double", "double precision"),
          Map.entry("tinyint", "smallint"),
          Map.entry("mediumint", "integer"),
          Map.entry("number", "numeric"),
          Map.entry("string", "text"),
          Map.entry("nvarchar", "varchar"),
          Map.entry("nvarchar2", "varchar"),
          Map.entry("varchar2", "varchar"),
          Map.entry("tinytext", "text"),
          Map.entry("mediumtext", "text"),
          Map.entry("longtext", "text"),
          Map.entry("clob", "text"),
          Map.entry("nclob", "text"),
          Map.entry("ntext", "text"),
          Map.entry("blob", "bytea"),
          Map.entry("tinyblob", "bytea"),
          Map.entry("mediumblob", "bytea"),
          Map.entry("longblob", "bytea"),
          Map.entry("varbinary", "bytea"),
          Map.entry("uniqueidentifier", "uuid"));

  private static final Map<String, String> SERIALS =
      Map.of(
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint",
          "smallserial", "smallint",
          "serial2", "smallint");

  /** Extensions that are known to bring none of the types of others. */
  private static final Set<String> WITHOUT_THEM =
      Set.of(
          ("btree_gin btree_gist citext cube dblink earthdistance fuzzystrmatch hstore intarray isn"
                  + " ltree pg_stat_statements pg_trgm pgcrypto plpgsql postgis postgres_fdw"
                  + " tablefunc timescaledb unaccent uuid-ossp vector")
              .split(" ", -1));

  private static final int LONGEST_TEXT = 10_485_760;
  private static final int MOST_DIGITS = 1000;

  private final Schema schema;
  private final PostgresVersion target;

  public TypeRefusal(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  /** What PostgreSQL has for a type of another database system, or in place of a serial. */
  public static Optional<String> instead(TypeName type) {
    return Optional.ofNullable(OF_OTHERS.getOrDefault(type.name(), SERIALS.get(type.name())));
  }

  /**
   * What the server says.
   *
   * @param column that gets the type; empty for the base of a domain
   * @param made in CREATE TABLE or ADD COLUMN, where serial has a meaning
   */
  public Optional<String> of(TypeName type, Optional<String> column, boolean made) {
    // Whether the history has such a type is asked last, since it goes through all that there is.
    return refusal(type, column, made).filter(words -> !isUsers(type));
  }

  private Optional<String> refusal(TypeName type, Optional<String> column, boolean made) {
    boolean serial = type.schema().isEmpty() && SERIALS.containsKey(type.name());
    if (serial && made && type.isArray()) {
      return Optional.of("array of serial is not implemented");
    }
    if ((serial && !made) || isOfOthers(type)) {
      return Optional.of("type \"%s\" does not exist".formatted(written(type)));
    }
    if (type.schema().isPresent()) {
      return Optional.empty();
    }
    return modifiers(type, serial).or(() -> column.flatMap(name -> pseudo(type, name, made)));
  }

  /** What the server says about COLLATE. */
  public Optional<String> collated(TypeName type) {
    String name = SERIALS.getOrDefault(type.name(), BuiltInTypes.official(type.name()));
    boolean known = type.schema().isEmpty() && !isUsers(type);
    return known && (SERIALS.containsKey(type.name()) || BuiltInTypes.hasNoCollation(type.name()))
        ? Optional.of(
            "collations are not supported by type %s%s".formatted(name, type.isArray() ? "[]" : ""))
        : Optional.empty();
  }

  /** Something of the history has this name, in whichever schema. */
  private boolean isUsers(TypeName type) {
    return schema.types().stream().map(UserType::name).anyMatch(n -> n.name().equals(type.name()))
        || schema.relations().stream().anyMatch(r -> r.name().name().equals(type.name()));
  }

  private boolean isOfOthers(TypeName type) {
    return OF_OTHERS.containsKey(type.name())
        && type.schema().isEmpty()
        && !schema.hasGaps()
        && schema.extensions().stream().allMatch(e -> WITHOUT_THEM.contains(e.name()));
  }

  private static String written(TypeName type) {
    return type.name() + (type.isArray() ? "[]" : "");
  }

  private Optional<String> modifiers(TypeName type, boolean serial) {
    List<String> modifiers = type.modifiers();
    if (modifiers.isEmpty() || !modifiers.stream().allMatch(m -> m.matches("-?\\d{1,9}"))) {
      return Optional.empty();
    }
    if (serial || BuiltInTypes.takesNoModifier(type.name())) {
      return Optional.of(
          "type modifier is not allowed for type \"%s\""
              .formatted(SERIALS.getOrDefault(type.name(), written(type))));
    }
    int first = Integer.parseInt(modifiers.get(0));
    return switch (type.name()) {
      case "varchar", "bpchar" -> length(type.name().replace("bpchar", "char"), first);
      case "bit", "varbit" ->
          first < 1
              ? Optional.of("length for type %s must be at least 1".formatted(type.name()))
              : Optional.empty();
      case "numeric" -> digits(first, modifiers);
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(String name, int length) {
    if (length < 1) {
      return Optional.of("length for type %s must be at least 1".formatted(name));
    }
    return length > LONGEST_TEXT
        ? Optional.of("length for type %s cannot exceed %s".formatted(name, LONGEST_TEXT))
        : Optional.empty();
  }

  private Optional<String> digits(int precision, List<String> modifiers) {
    if (precision < 1 || precision > MOST_DIGITS) {
      return Optional.of("NUMERIC precision %s must be between 1 and 1000".formatted(precision));
    }
    int scale = modifiers.size() > 1 ? Integer.parseInt(modifiers.get(1)) : 0;
    if (target.atLeast(15)) {
      return Math.abs(scale) > MOST_DIGITS
          ? Optional.of("NUMERIC scale %s must be between -1000 and 1000".formatted(scale))
          : Optional.empty();
    }
    return scale < 0 || scale > precision
        ? Optional.of(
            "NUMERIC scale %s must be between 0 and precision %s".formatted(scale, precision))
        : Optional.empty();
  }

  private static Optional<String> pseudo(TypeName type, String column, boolean made) {
    if (type.setOf() && made) {
      return Optional.of("column \"%s\" cannot be declared SETOF".formatted(column));
    }
    return BuiltInTypes.isPseudo(type.name()) && !type.isArray()
        ? Optional.of(
            "column \"%s\" has pseudo-type %s".formatted(column, Identifiers.quoted(type.name())))
        : Optional.empty();
  }
}
