package dev.miglint.server;

import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The functions of pg_proc of which some form is not immutable, with all their forms: i, s and v
 * for immutable, stable and volatile (14 to 18; a form that any of them calls immutable is).
 */
final class MutableFunctions {

  private static final Map<String, List<Form>> FORMS =
      """
              age:s(timestamp);i(timestamp,timestamp);s(timestamptz);i(timestamptz,timestamptz);s(xid)
              array_shuffle:v(anyarray)
              array_to_json:s(anyarray);s(anyarray,bool)
              array_to_string:s(anyarray,text);s(anyarray,text,text)
              clock_timestamp:v()
              concat:s(any)
              concat_ws:s(text,any)
              convert:s(bytea,name,name)
              convert_from:s(bytea,name)
              convert_to:s(text,name)
              current_database:s()
              current_query:v()
              current_user:s()
              currval:v(regclass)
              date:i(timestamp);s(timestamptz)
              date_add:s(timestamptz,interval);i(timestamptz,interval,text)
              date_part:i(text,date);i(text,interval);i(text,time);i(text,timestamp);s(text,timestamptz);i(text,timetz)
              date_subtract:s(timestamptz,interval);i(timestamptz,interval,text)
              date_trunc:i(text,interval);i(text,timestamp);s(text,timestamptz);i(text,timestamptz,text)
              enum_first:s(anyenum)
              enum_last:s(anyenum)
              enum_range:s(anyenum);s(anyenum,anyenum)
              extract:i(text,date);i(text,interval);i(text,time);i(text,timestamp);s(text,timestamptz);i(text,timetz)
              format:s(text);s(text,any)
              format_type:s(oid,int4)
              gen_random_uuid:v()
              get_current_ts_config:s()
              json_build_array:s(any);s()
              json_build_object:s(any);s()
              json_to_record:s(json)
              json_to_recordset:s(json)
              jsonb_build_array:s(any);s()
              jsonb_build_object:s(any);s()
              jsonb_path_exists_tz:s(jsonb,jsonpath,jsonb,bool)
              jsonb_path_match_tz:s(jsonb,jsonpath,jsonb,bool)
              jsonb_path_query_array_tz:s(jsonb,jsonpath,jsonb,bool)
              jsonb_path_query_first_tz:s(jsonb,jsonpath,jsonb,bool)
              jsonb_path_query_tz:s(jsonb,jsonpath,jsonb,bool)
              jsonb_populate_record:s(anyelement,jsonb)
              jsonb_populate_record_valid:s(anyelement,jsonb)
              jsonb_populate_recordset:s(anyelement,jsonb)
              jsonb_to_record:s(jsonb)
              jsonb_to_recordset:s(jsonb)
              lastval:v()
              make_timestamptz:s(int4,int4,int4,int4,int4,float8);s(int4,int4,int4,int4,int4,float8,text)
              mxid_age:s(xid)
              nextval:v(regclass)
              now:s()
              phraseto_tsquery:i(regconfig,text);s(text)
              plainto_tsquery:i(regconfig,text);s(text)
              quote_literal:s(anyelement);i(text)
              quote_nullable:s(anyelement);i(text)
              random:v(int4,int4);v(int8,int8);v(numeric,numeric);v()
              random_normal:v(float8,float8)
              row_to_json:s(record);s(record,bool)
              session_user:s()
              setseed:v(float8)
              setval:v(regclass,int8);v(regclass,int8,bool)
              statement_timestamp:s()
              system_user:s()
              time:i(interval);i(time,int4);i(timestamp);s(timestamptz);i(timetz)
              timeofday:v()
              timestamp:i(date);i(date,time);i(timestamp,int4);s(timestamptz)
              timestamptz:s(date);s(date,time);i(date,timetz);s(timestamp);i(timestamptz,int4)
              timetz:s(time);s(timestamptz);i(timetz,int4)
              timezone:i(interval,timestamp);i(interval,timestamptz);i(interval,timetz);i(text,timestamp);i(text,timestamptz);s(text,timetz);s(timestamp);s(timestamptz);s(timetz)
              to_char:s(float4,text);s(float8,text);s(int4,text);s(int8,text);s(interval,text);s(numeric,text);s(timestamp,text);s(timestamptz,text)
              to_date:s(text,text)
              to_json:s(anyelement)
              to_jsonb:s(anyelement)
              to_number:s(text,text)
              to_regclass:s(text)
              to_regcollation:s(text)
              to_regnamespace:s(text)
              to_regoper:s(text)
              to_regoperator:s(text)
              to_regproc:s(text)
              to_regprocedure:s(text)
              to_regrole:s(text)
              to_regtype:s(text)
              to_regtypemod:s(text)
              to_timestamp:i(float8);s(text,text)
              to_tsquery:i(regconfig,text);s(text)
              to_tsvector:s(json);s(jsonb);i(regconfig,json);i(regconfig,jsonb);i(regconfig,text);s(text)
              transaction_timestamp:s()
              uuidv4:v()
              uuidv7:v(interval);v()
              version:s()
              websearch_to_tsquery:i(regconfig,text);s(text)
              xml_is_well_formed:s(text)
          """
          .lines()
          .map(line -> line.strip().split(":", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> forms(pair[1])));

  private MutableFunctions() {}

  /** One function of a name. */
  private record Form(Volatility volatility, List<String> parameters) {

    private boolean takes(List<Optional<TypeName>> arguments) {
      boolean variadic =
          !parameters.isEmpty() && parameters.get(parameters.size() - 1).equals("any");
      if (variadic ? arguments.size() < parameters.size() : arguments.size() != parameters.size()) {
        return false;
      }
      return IntStream.range(0, parameters.size())
          .allMatch(i -> arguments.get(i).map(type -> fits(type, parameters.get(i))).orElse(true));
    }

    private static boolean fits(TypeName type, String parameter) {
      if (parameter.startsWith("any")) {
        return !parameter.equals("anyarray") || type.isArray();
      }
      if (type.isArray() || type.schema().isPresent()) {
        return false;
      }
      boolean text = BuiltInTypes.isText(type.name());
      // Of timestamp and timestamptz a date becomes the second, which its category prefers.
      String asked = type.name().equals("date") ? "timestamptz" : text ? "text" : type.name();
      return parameter.equals(type.name()) || parameter.equals(asked);
    }
  }

  private static List<Form> forms(String line) {
    return Arrays.stream(line.split(";", -1)).map(MutableFunctions::form).toList();
  }

  private static Form form(String text) {
    Volatility volatility =
        switch (text.charAt(0)) {
          case 'i' -> Volatility.IMMUTABLE;
          case 's' -> Volatility.STABLE;
          default -> Volatility.VOLATILE;
        };
    String parameters = text.substring(2, text.length() - 1);
    return new Form(
        volatility, parameters.isEmpty() ? List.of() : List.of(parameters.split(",", -1)));
  }

  /**
   * Whether a call is certainly not immutable.
   *
   * @param arguments their types, where they are known
   */
  static boolean has(String name, List<Optional<TypeName>> arguments) {
    List<Form> meant =
        FORMS.getOrDefault(name, List.of()).stream().filter(f -> f.takes(arguments)).toList();
    return !meant.isEmpty()
        && meant.stream().noneMatch(form -> form.volatility() == Volatility.IMMUTABLE);
  }
}
