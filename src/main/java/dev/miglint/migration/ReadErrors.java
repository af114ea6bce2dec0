package dev.miglint.migration;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** What the file system's refusals mean, in words. */
final class ReadErrors {

  private ReadErrors() {}

  static String message(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    if (error instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (error instanceof FileSystemLoopException) {
      return "is a symbolic link that leads back to a folder around it";
    }
    if (error instanceof FileSystemException refused && refused.getReason() != null) {
      return "cannot be read: " + refused.getReason();
    }
    String message = error.getMessage();
    return "cannot be read: " + (message == null ? error.getClass().getSimpleName() : message);
  }
}
