package dev.miglint.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real checkout in a folder of its own, with the real git. */
public record GitSandbox(Path folder) {

  /** A new repository with an empty first commit on the branch main. */
  public static GitSandbox create(Path folder) {
    var sandbox = new GitSandbox(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sandbox.git("init", "-q", "-b", "main");
    sandbox.git("commit", "-q", "--allow-empty", "-m", "begin");
    return sandbox;
  }

  public GitSandbox write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything that is there. */
  public GitSandbox commit() {
    git("add", "-A");
    git("commit", "-q", "-m", "change");
    return this;
  }

  /** Runs git and fails unless it succeeds. */
  public String git(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=A",
                "-c",
                "user.email=a@example.com",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "protocol.file.allow=always",
                "-c",
                "init.defaultBranch=main"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
