package dev.miglint.parser.postgres;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions and structures of libpg_query that are used, as its {@code pg_query.h} declares
 * them (the same in 13 to 17). Names of structures follow the header; text goes in as UTF-8 with a
 * terminating NUL.
 */
final class PgQueryFunctions {
  private PgQueryFunctions() {}

  /** The functions that a library has to have. */
  static final List<String> NAMES =
      List.of(
          "pg_query_fingerprint",
          "pg_query_free_fingerprint_result",
          "pg_query_free_parse_result",
          "pg_query_free_plpgsql_parse_result",
          "pg_query_free_split_result",
          "pg_query_parse",
          "pg_query_parse_plpgsql",
          "pg_query_split_with_parser",
          "pg_query_split_with_scanner");

  private static boolean bound;

  /** Makes them callable, if they are not yet. */
  static synchronized void bind(NativeLibrary library) {
    if (!bound) {
      Native.register(PgQueryFunctions.class, library);
      bound = true;
    }
  }

  // The names are those of the C functions, by which JNA finds them.
  static native ParseResult pg_query_parse(byte[] text);

  static native void pg_query_free_parse_result(ParseResult result);

  static native SplitResult pg_query_split_with_scanner(byte[] text);

  static native SplitResult pg_query_split_with_parser(byte[] text);

  static native void pg_query_free_split_result(SplitResult result);

  static native PlpgsqlParseResult pg_query_parse_plpgsql(byte[] text);

  static native void pg_query_free_plpgsql_parse_result(PlpgsqlParseResult result);

  static native FingerprintResult pg_query_fingerprint(byte[] text);

  static native void pg_query_free_fingerprint_result(FingerprintResult result);

  /** {@code PgQueryParseResult}. */
  @FieldOrder({"parseTree", "stderrBuffer", "error"})
  public static final class ParseResult extends Structure implements Structure.ByValue {
    public @Nullable Pointer parseTree;
    public @Nullable Pointer stderrBuffer;
    public @Nullable Pointer error;
  }

  /** {@code PgQuerySplitResult}; {@code statements} is an array of pointers to two ints each. */
  @FieldOrder({"statements", "count", "stderrBuffer", "error"})
  public static final class SplitResult extends Structure implements Structure.ByValue {
    public @Nullable Pointer statements;
    public int count;
    public @Nullable Pointer stderrBuffer;
    public @Nullable Pointer error;
  }

  /** {@code PgQueryPlpgsqlParseResult}. */
  @FieldOrder({"functions", "error"})
  public static final class PlpgsqlParseResult extends Structure implements Structure.ByValue {
    public @Nullable Pointer functions;
    public @Nullable Pointer error;
  }

  /** {@code PgQueryFingerprintResult}. */
  @FieldOrder({"fingerprint", "text", "stderrBuffer", "error"})
  public static final class FingerprintResult extends Structure implements Structure.ByValue {
    public long fingerprint;
    public @Nullable Pointer text;
    public @Nullable Pointer stderrBuffer;
    public @Nullable Pointer error;
  }
}
