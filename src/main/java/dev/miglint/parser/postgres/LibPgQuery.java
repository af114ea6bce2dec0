package dev.miglint.parser.postgres;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.miglint.parser.postgres.PgQueryFunctions.FingerprintResult;
import dev.miglint.parser.postgres.PgQueryFunctions.PlpgsqlParseResult;
import dev.miglint.parser.postgres.PgQueryFunctions.SplitResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * libpg_query: the raw parser of the PostgreSQL server, as a library.
 *
 * <p>Thread-safe; every call is independent of every other.
 *
 * <p>A text may be of any size and nested to any depth, on a thread with any stack. libpg_query
 * walks its tree recursively and does not check the stack. Measured with its 17 series: where the
 * grammar sets no limit ({@code 1+1+1+…}) a level takes 128 bytes at most, and where it does, by
 * saying "memory exhausted" beyond 10,000 open symbols ({@code ((((…}), a level takes 400 bytes at
 * most, 1.2 MB in all. {@value TreeGuard#BYTES_PER_LEVEL} bytes are reckoned for a level, since
 * other builds may take more. A text that could need over {@value TreeGuard#BYTES_OF_ANY_THREAD}
 * bytes is parsed on a thread of its own, made with the stack that it needs, and one that could
 * need over a gibibyte, which is a million levels, is rejected.
 *
 * <p>Who walks the tree in Java has to see to the stack as well.
 */
public final class LibPgQuery implements RawParser {
  /** The system property that names a library file. */
  public static final String PROPERTY = "miglint.libpg_query";

  /** The environment variable that names a library file. */
  public static final String VARIABLE = "MIGLINT_LIBPG_QUERY";

  /** The system property by which the launcher says where the distribution has its library. */
  private static final String OWN = "miglint.libpg_query.own";

  private static final Pattern VERSION = Pattern.compile("^\\{\"version\":(\\d+),\"stmts\":\\[\\{");

  private static final int MESSAGE_LENGTH = 400;

  // JNA's direct mapping binds functions to a class, so that a process has one library, whatever
  // is done here; this remembers which.
  private static @Nullable LibPgQuery loaded;

  private final LibraryFile file;
  private final NativeLibrary library;
  private final ParseFunction parse;
  private final int versionNumber;

  private LibPgQuery(LibraryFile file) throws LibPgQueryUnavailable {
    this.file = file;
    this.library = file.load();
    this.parse = ParseFunction.of(library);
    this.versionNumber = versionNumber(file, parse);
  }

  /**
   * Loads the library: the one named here, else the one named by the system property {@value
   * #PROPERTY}, else by the environment variable {@value #VARIABLE}, else the one on the class
   * path. A process keeps the first that it loads.
   *
   * @throws LibPgQueryUnavailable if there is none, it cannot be used, or another is in use
   */
  public static synchronized LibPgQuery load(Optional<Path> named) throws LibPgQueryUnavailable {
    LibraryFile file = file(named);
    LibPgQuery present = loaded;
    if (present == null) {
      present = new LibPgQuery(file);
      loaded = present;
    } else if (!present.file.equals(file)) {
      throw new LibPgQueryUnavailable(
          "libpg_query cannot be loaded from "
              + file.origin()
              + " in a process that has loaded it from "
              + present.file.origin()
              + ": name one library only.");
    }
    return present;
  }

  /** Whether a library was named, here or in the environment. */
  static boolean isNamed(Optional<Path> named) {
    return file(named).named().isPresent();
  }

  private static LibraryFile file(Optional<Path> named) {
    return new LibraryFile(
        named.or(() -> path(System.getProperty(PROPERTY))).or(() -> path(System.getenv(VARIABLE))),
        path(System.getProperty(OWN)));
  }

  private static Optional<Path> path(@Nullable String name) {
    return Optional.ofNullable(name).filter(text -> !text.isEmpty()).map(Path::of);
  }

  private static int versionNumber(LibraryFile file, ParseFunction parse)
      throws LibPgQueryUnavailable {
    byte[] tree = parse.parse(terminated("SELECT 1"), LibPgQuery::read).json();
    Matcher version = VERSION.matcher(new String(tree, StandardCharsets.UTF_8));
    if (!version.find()) {
      throw new LibPgQueryUnavailable(
          "The library from "
              + file.origin()
              + " does not answer as libpg_query does: name another.");
    }
    return Integer.parseInt(version.group(1));
  }

  @Override
  public int versionNumber() {
    return versionNumber;
  }

  /** The file that the library was loaded from, or {@code the class path}. */
  @Override
  public String origin() {
    return file.origin();
  }

  @Override
  public RawParse parse(String sql) {
    return call(sql, text -> parse.parse(text, LibPgQuery::read), RawParse::rejected);
  }

  /**
   * Parses the PL/pgSQL bodies of a text whose statements are {@code CREATE FUNCTION}, {@code
   * CREATE PROCEDURE} or {@code DO}; the tree is an array with an entry for each of them.
   */
  public RawParse parsePlpgsql(String sql) {
    PgQueryFunctions.bind(library);
    return call(sql, LibPgQuery::parsePlpgsqlHere, RawParse::rejected);
  }

  /** Splits a text with the server's lexer alone; its statements need not be correct. */
  public RawSplits splitWithScanner(String sql) {
    PgQueryFunctions.bind(library);
    return call(
        sql,
        text -> splits(PgQueryFunctions.pg_query_split_with_scanner(text)),
        RawSplits::rejected);
  }

  /** Splits a text with the server's grammar; all of its statements have to be correct. */
  public RawSplits splitWithParser(String sql) {
    PgQueryFunctions.bind(library);
    return call(
        sql,
        text -> splits(PgQueryFunctions.pg_query_split_with_parser(text)),
        RawSplits::rejected);
  }

  /**
   * A hexadecimal number that statements share which differ in constants, spelling and white space
   * only; empty when the text does not parse.
   */
  public Optional<String> fingerprint(String sql) {
    PgQueryFunctions.bind(library);
    return call(sql, LibPgQuery::fingerprintHere, error -> Optional.empty());
  }

  private static <T> T call(
      String sql, Function<byte[], T> function, Function<RawError, T> rejection) {
    return RawError.ofNul(sql)
        .map(rejection)
        .orElseGet(() -> TreeGuard.call(terminated(sql), function, rejection));
  }

  static byte[] terminated(String sql) {
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(text, text.length + 1);
  }

  private static RawParse parsePlpgsqlHere(byte[] text) {
    PlpgsqlParseResult result = PgQueryFunctions.pg_query_parse_plpgsql(text);
    try {
      Pointer tree = result.functions;
      return read(result.error, tree, tree == null ? 0 : tree.indexOf(0, (byte) 0));
    } finally {
      PgQueryFunctions.pg_query_free_plpgsql_parse_result(result);
    }
  }

  private static RawParse read(@Nullable Pointer error, @Nullable Pointer tree, long length) {
    if (error != null) {
      return RawParse.rejected(error(error));
    }
    if (length > Runtime.getRuntime().maxMemory() / 4) {
      return RawParse.rejected(RawError.TOO_LARGE);
    }
    return RawParse.tree(
        tree == null ? new byte[0] : tree.getByteArray(0, Math.toIntExact(length)));
  }

  private static RawSplits splits(SplitResult result) {
    try {
      Pointer statements = result.statements;
      if (result.error != null) {
        return RawSplits.rejected(error(result.error));
      }
      if (statements == null) {
        return new RawSplits(List.of(), Optional.empty());
      }
      List<RawSplit> splits = new ArrayList<>(result.count);
      for (Pointer statement : statements.getPointerArray(0, result.count)) {
        splits.add(new RawSplit(statement.getInt(0), statement.getInt(Integer.BYTES)));
      }
      return new RawSplits(splits, Optional.empty());
    } finally {
      PgQueryFunctions.pg_query_free_split_result(result);
    }
  }

  private static Optional<String> fingerprintHere(byte[] text) {
    FingerprintResult result = PgQueryFunctions.pg_query_fingerprint(text);
    try {
      return result.error == null ? Optional.of(string(result.text)) : Optional.empty();
    } finally {
      PgQueryFunctions.pg_query_free_fingerprint_result(result);
    }
  }

  /** Reads a {@code PgQueryError}: three pointers, two ints, a pointer. */
  private static RawError error(Pointer address) {
    int position = address.getInt(3L * Native.POINTER_SIZE + Integer.BYTES);
    Pointer context = address.getPointer(3L * Native.POINTER_SIZE + 2 * Integer.BYTES);
    return new RawError(
        shortened(string(address.getPointer(0))),
        Math.max(0, position),
        Optional.ofNullable(context).map(LibPgQuery::string));
  }

  /** The message quotes what it is about, which can be the rest of the text. */
  private static String shortened(String message) {
    int length = Math.min(message.length(), MESSAGE_LENGTH);
    return length == message.length()
        ? message
        : message.substring(0, message.offsetByCodePoints(0, length / 2)) + "…\"";
  }

  private static String string(@Nullable Pointer text) {
    return new String(bytes(text), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(@Nullable Pointer text) {
    if (text == null) {
      return new byte[0];
    }
    return text.getByteArray(0, Math.toIntExact(text.indexOf(0, (byte) 0)));
  }
}
