package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryFileTest {
  @TempDir private Path folder;

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("libpg_query.so");
    assertThatExceptionOfType(LibPgQueryUnavailable.class)
        .isThrownBy(() -> new LibraryFile(Optional.of(missing), Optional.empty()).load())
        .withMessage("There is no libpg_query at " + missing + ": name the library file itself.");
  }

  @Test
  void fileThatIsNoLibraryIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("libpg_query.so"), "SELECT 1");
    assertThatExceptionOfType(LibPgQueryUnavailable.class)
        .isThrownBy(() -> new LibraryFile(Optional.of(text), Optional.empty()).load())
        .withMessageStartingWith("libpg_query cannot be loaded from " + text)
        .withMessageNotContaining("\n");
  }

  @Test
  void otherLibraryIsRefused() throws IOException {
    // JNA's own, which is surely there and surely has no parser.
    String resource = "/" + com.sun.jna.Platform.RESOURCE_PREFIX + "/";
    Path other =
        Native.extractFromResourcePath(
                "/com/sun/jna" + resource + System.mapLibraryName("jnidispatch"),
                Native.class.getClassLoader())
            .toPath();
    assertThatExceptionOfType(LibPgQueryUnavailable.class)
        .isThrownBy(() -> new LibraryFile(Optional.of(other), Optional.empty()).load())
        .withMessageStartingWith("The library from " + other + " is not a libpg_query");
  }

  @Test
  void secondLibraryIsRefused() throws LibPgQueryUnavailable {
    Path other = folder.resolve("libpg_query.so");
    LibPgQuery.load(Optional.empty());
    assertThatExceptionOfType(LibPgQueryUnavailable.class)
        .isThrownBy(() -> LibPgQuery.load(Optional.of(other)))
        .withMessageContaining("in a process that has loaded it from the class path");
  }
}
