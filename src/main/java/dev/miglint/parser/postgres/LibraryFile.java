package dev.miglint.parser.postgres;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where libpg_query comes from.
 *
 * @param named the file that somebody named; else it is our own
 * @param own the file of our own library; empty where it is on the class path
 */
record LibraryFile(Optional<Path> named, Optional<Path> own) {
  /** As messages call it. */
  String origin() {
    return named.or(() -> own).map(Path::toString).orElse("the class path");
  }

  /** Loads it and looks whether it has the functions that it has to have. */
  NativeLibrary load() throws LibPgQueryUnavailable {
    NativeLibrary library = open();
    try {
      PgQueryFunctions.NAMES.forEach(library::getFunction);
      return library;
    } catch (LinkageError e) {
      throw new LibPgQueryUnavailable(
          "The library from "
              + origin()
              + " is not a libpg_query that miglint can use (13 to 17 are known to do): "
              + reason(e),
          e);
    }
  }

  private NativeLibrary open() throws LibPgQueryUnavailable {
    String platform = platform();
    Optional<Path> known = named.or(() -> own);
    Path file = known.isPresent() ? known.get() : extracted(platform);
    if (!Files.isRegularFile(file)) {
      throw new LibPgQueryUnavailable(
          "There is no libpg_query at " + file + ": name the library file itself.");
    }
    try {
      return NativeLibrary.getInstance(file.toAbsolutePath().toString());
    } catch (LinkageError e) {
      throw new LibPgQueryUnavailable(
          "libpg_query cannot be loaded from "
              + file
              + ", name a library made for this machine: "
              + reason(e),
          e);
    }
  }

  private static Path extracted(String platform) throws LibPgQueryUnavailable {
    String resource = "/" + platform + "/" + System.mapLibraryName("pg_query");
    try {
      return Native.extractFromResourcePath(resource, LibraryFile.class.getClassLoader()).toPath();
    } catch (IOException e) {
      throw new LibPgQueryUnavailable(
          "This miglint has no libpg_query for "
              + platform
              + ": install libpg_query and name its file with --libpg-query or in "
              + LibPgQuery.VARIABLE
              + ".",
          e);
    }
  }

  private static String platform() throws LibPgQueryUnavailable {
    // Else JNA asks ldconfig where libraries are, in a process of its own; here each has a full
    // path.
    System.getProperties().putIfAbsent("jna.platform.library.path", "");
    try {
      // Starts JNA, which first of all loads a library of its own.
      return Native.POINTER_SIZE > 0 ? Platform.RESOURCE_PREFIX : "";
    } catch (LinkageError e) {
      throw new LibPgQueryUnavailable(
          "JNA, which libpg_query is called with, cannot start; name a folder that programs may be"
              + " run from with -Djna.tmpdir: "
              + reason(e),
          e);
    }
  }

  private static String reason(LinkageError error) {
    String message = error.getMessage();
    return message == null
        ? error.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
