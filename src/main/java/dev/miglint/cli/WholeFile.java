package dev.miglint.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files of which nobody ever reads half. */
final class WholeFile {

  private WholeFile() {}

  /** Writes a text. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** The file is there with all of it, and its mode, or stays as it was; its folder is made. */
  static void write(Path file, Content content) throws IOException {
    Path target = file;
    if (Files.exists(target)) {
      target = target.toRealPath(); // A symbolic link stays one.
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content); // A pipe or a device cannot be replaced.
      return;
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
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
      if (Files.exists(target)) {
        keepMode(target, partial);
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Who may do what with a file stays as it was. */
  private static void keepMode(Path old, Path made) throws IOException {
    PosixFileAttributeView mode = Files.getFileAttributeView(made, PosixFileAttributeView.class);
    if (mode != null) { // Elsewhere files have the rights of their folder.
      mode.setPermissions(Files.getPosixFilePermissions(old));
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
