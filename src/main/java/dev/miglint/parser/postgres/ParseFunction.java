package dev.miglint.parser.postgres;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.miglint.parser.postgres.PgQueryFunctions.ParseResult;
import org.jspecify.annotations.Nullable;

/** {@code pg_query_parse}, in the quickest way that a library allows. Thread-safe. */
interface ParseFunction {

  /**
   * Parses a text.
   *
   * @param text UTF-8 with a NUL at the end
   * @param reader of the answer, which is freed afterwards
   */
  RawParse parse(byte[] text, Reader reader);

  /** What becomes of an answer. */
  interface Reader {

    /**
     * Reads it, and keeps no pointer.
     *
     * @param error null where there is none
     * @param tree null where there is none
     * @param length of the tree, in bytes
     */
    RawParse read(@Nullable Pointer error, @Nullable Pointer tree, long length);
  }

  /** How the functions of this library can be called. */
  static ParseFunction of(NativeLibrary library) {
    try {
      return new ByAddress(library);
    } catch (UnsatisfiedLinkError e) {
      return byValue(library); // It was made by somebody else.
    }
  }

  /** As {@code pg_query.h} declares it. */
  static ParseFunction byValue(NativeLibrary library) {
    PgQueryFunctions.bind(library);
    return (text, reader) -> {
      ParseResult result = PgQueryFunctions.pg_query_parse(text);
      try {
        Pointer tree = result.parseTree;
        return reader.read(result.error, tree, tree == null ? 0 : tree.indexOf(0, (byte) 0));
      } finally {
        PgQueryFunctions.pg_query_free_parse_result(result);
      }
    };
  }

  /**
   * As {@code native/parse_by_address.c} adds it: without structures, which JNA learns about by
   * reflection, and without direct mapping, for which it describes every type as a structure.
   */
  final class ByAddress implements ParseFunction {

    private static final int WORDS = 4;

    private final Function parse;
    private final Function free;

    private ByAddress(NativeLibrary library) {
      this.parse = library.getFunction("miglint_parse");
      this.free = library.getFunction("miglint_free_parse");
    }

    @Override
    public RawParse parse(byte[] text, Reader reader) {
      long[] words = new long[WORDS];
      parse.invokeVoid(new Object[] {text, words});
      try {
        return reader.read(pointer(words[2]), pointer(words[0]), words[3]);
      } finally {
        free.invokeVoid(new Object[] {words});
      }
    }

    private static @Nullable Pointer pointer(long address) {
      return address == 0 ? null : new Pointer(address);
    }
  }
}
