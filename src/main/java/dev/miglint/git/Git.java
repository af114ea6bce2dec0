package dev.miglint.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The git executable, run in one folder.
 *
 * @param folder an existing folder
 * @param index the file that is the index, in place of the repository's own
 */
record Git(Path folder, Optional<String> index) {

  /**
   * A hook's own view of its repository: in another folder, and in a submodule above all, these
   * variables lead git astray.
   */
  private static final List<String> OF_HOOKS =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR");

  Git(Path folder) {
    this(folder, Optional.empty());
  }

  /** What a run of git said. */
  static final class Answer {

    private final int code;
    private final byte[] bytes;
    private final String error;

    private Answer(int code, byte[] bytes, String error) {
      this.code = code;
      this.bytes = bytes;
      this.error = error;
    }

    boolean failed() {
      return code != 0;
    }

    /** What it wrote to standard output. */
    byte[] bytes() {
      return bytes.clone();
    }

    /** What it wrote to standard error. */
    String error() {
      return error;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The only line of a short answer. */
    String line() {
      return text().strip();
    }

    /** The pieces of an answer that was asked for with {@code -z}. */
    List<String> pieces() {
      return Arrays.stream(text().split("\0", -1)).filter(piece -> !piece.isEmpty()).toList();
    }

    /** What git complained of, in one line. */
    String complaint() {
      Optional<String> first = error.lines().filter(line -> !line.isBlank()).findFirst();
      return first.orElse("exit code " + code).replaceFirst("^(fatal|error): ", "");
    }
  }

  /**
   * Runs git and waits for it, whether it succeeds or not.
   *
   * @throws GitException if it cannot be started
   */
  Answer ask(String... arguments) throws GitException {
    return ask(new byte[0], arguments);
  }

  /** The same with something on standard input. */
  Answer ask(byte[] input, String... arguments) throws GitException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "diff.relative=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    OF_HOOKS.forEach(builder.environment()::remove);
    index.ifPresent(file -> builder.environment().put("GIT_INDEX_FILE", file));
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0"); // Only looking: leave the index alone.
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(() -> write(process.getOutputStream(), input));
      CompletableFuture<byte[]> errors =
          CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      byte[] bytes = read(process.getInputStream());
      writing.join();
      return new Answer(
          process.waitFor(), bytes, new String(errors.join(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new GitException(
          "git cannot be started (%s): install it, or put it on the PATH".formatted(e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while git was running", e);
    }
  }

  private static void write(OutputStream stream, byte[] input) {
    try (stream) {
      stream.write(input);
    } catch (IOException e) {
      // Git ended before it had read everything; its exit code and its words say why.
      return;
    }
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      var bytes = new ByteArrayOutputStream();
      stream.transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
