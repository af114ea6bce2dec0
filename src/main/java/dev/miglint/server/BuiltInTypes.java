package dev.miglint.server;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of pg_type that columns have, by their internal names. */
final class BuiltInTypes {

  private static final Set<String> NAMES =
      Arrays.stream(
              """
              bit bool box bpchar bytea char cidr circle date datemultirange daterange float4 float8
              inet int2 int4 int4multirange int4range int8 int8multirange int8range interval json
              jsonb jsonpath line lseg macaddr macaddr8 money name nummultirange numrange numeric oid
              path pg_lsn point polygon regclass regcollation regconfig regdictionary regnamespace
              regoper regoperator regproc regprocedure regrole regtype text tid time timestamp
              timestamptz timetz tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector uuid
              varbit varchar xid xid8 xml
              """
                  .strip()
                  .split("\\s+", -1))
          .collect(Collectors.toUnmodifiableSet());

  /** pg_type.typinput is not immutable: text becomes such a value in a way that settings decide. */
  private static final Set<String> MUTABLE_INPUT =
      Set.of(
          "date",
          "datemultirange",
          "daterange",
          "int4multirange",
          "int4range",
          "int8multirange",
          "int8range",
          "interval",
          "money",
          "nummultirange",
          "numrange",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype",
          "time",
          "timestamp",
          "timestamptz",
          "timetz",
          "tsmultirange",
          "tsrange",
          "tstzmultirange",
          "tstzrange",
          "xml");

  /** pg_type.typoutput is not immutable: settings or other objects decide how a value looks. */
  private static final Set<String> MUTABLE_OUTPUT =
      Set.of(
          "date",
          "datemultirange",
          "daterange",
          "int4multirange",
          "int4range",
          "int8multirange",
          "int8range",
          "money",
          "nummultirange",
          "numrange",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype",
          "timestamp",
          "timestamptz",
          "tsmultirange",
          "tsrange",
          "tstzmultirange",
          "tstzrange");

  private static final Map<String, String> OFFICIAL =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("bpchar", "character"),
          Map.entry("varchar", "character varying"),
          Map.entry("varbit", "bit varying"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"));

  private BuiltInTypes() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }

  static boolean hasMutableInput(String name) {
    return MUTABLE_INPUT.contains(name);
  }

  static boolean hasMutableOutput(String name) {
    return MUTABLE_OUTPUT.contains(name);
  }

  /** The name that format_type() gives, without modifiers. */
  static String official(String name) {
    return OFFICIAL.getOrDefault(name, name);
  }

  static boolean isText(String name) {
    return name.equals("text") || name.equals("varchar") || name.equals("bpchar");
  }
}
