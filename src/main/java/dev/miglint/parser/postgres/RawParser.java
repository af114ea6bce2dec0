package dev.miglint.parser.postgres;

import java.nio.file.Path;
import java.util.Optional;

/** The raw parser of the PostgreSQL server. Thread-safe; every call is independent. */
public interface RawParser {

  /** Parses the statements of a text; the tree is {@code {"version":…,"stmts":[…]}}. */
  RawParse parse(String sql);

  /** The version of the server whose grammar this is, as it counts itself: 170004 for 17.4. */
  int versionNumber();

  /** Where it comes from, as messages call it. */
  String origin();

  /** The version of the server whose grammar this is, such as {@code 17.4}. */
  default String grammarVersion() {
    return versionNumber() / 10_000 + "." + versionNumber() % 10_000;
  }

  /**
   * The native library, as {@link LibPgQuery#load} finds it. A machine that none was made for gets
   * the WebAssembly, some hundred times as slow.
   *
   * @throws LibPgQueryUnavailable if a library was named and cannot be used, or nothing is there
   */
  static RawParser load(Optional<Path> named) throws LibPgQueryUnavailable {
    try {
      return LibPgQuery.load(named);
    } catch (LibPgQueryUnavailable e) {
      Optional<WebAssemblyParser> slow =
          LibPgQuery.isNamed(named) ? Optional.empty() : WebAssemblyParser.load();
      if (slow.isEmpty()) {
        throw e;
      }
      return slow.get();
    }
  }
}
