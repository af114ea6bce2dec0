package dev.miglint.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files of which nobody ever reads half. */
final class WholeFile {

  private WholeFile() {}

  /** Writes a text. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** The file is there with all of it or stays as it was; its folder is made. */
  static void write(Path file, Content content) throws IOException {
    Path target = file;
    if (Files.exists(target)) {
      target = target.toRealPath(); // A symbolic link stays one.
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content); // A pipe or a device cannot be replaced.
      return;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path partial =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    try {
      fill(partial, content);
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void fill(Path target, Content content) throws IOException {
    try (Writer out =
        Files.newBufferedWriter(
            target,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      content.writeTo(out);
    }
  }
}
