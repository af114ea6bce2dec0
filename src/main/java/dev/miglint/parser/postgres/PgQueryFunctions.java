package dev.miglint.parser.postgres;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions and structures of libpg_query that are used, as its {@code pg_query.h} declares
 * them (the same in 13 to 17). Names of structures follow the header; text goes in as UTF-8 with a
 * terminating NUL.
 */
final class PgQueryFunctions {
  private PgQueryFunctions() {}

  static void bind(NativeLibrary library) {
    Native.register(PgQueryFunctions.class, library);
  }

  /** The names of the functions that a library has to have. */
  static List<String> names() {
    return Arrays.stream(PgQueryFunctions.class.getDeclaredMethods())
        .filter(method -> Modifier.isNative(method.getModifiers()))
        .map(Method::getName)
        .sorted()
        .toList();
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

  /** {@code PgQueryError}. */
  @FieldOrder({"message", "function", "file", "line", "cursorPosition", "context"})
  public static final class PgQueryError extends Structure {
    public @Nullable Pointer message;
    public @Nullable Pointer function;
    public @Nullable Pointer file;
    public int line;
    public int cursorPosition;
    public @Nullable Pointer context;

    PgQueryError(Pointer address) {
      super(address);
      read();
    }
  }
}
