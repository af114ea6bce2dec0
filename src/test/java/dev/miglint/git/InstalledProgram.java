package dev.miglint.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as it is being tested, as a command that scripts can call. */
public final class InstalledProgram {

  private InstalledProgram() {}

  /** What a process said, and how it ended. */
  public record Run(int code, String output) {}

  /** Writes the command and returns it. */
  public static Path in(Path folder) throws IOException {
    Path launcher = folder.resolve("miglint");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec \"%s\" -Xshare:auto -XX:TieredStopAtLevel=1 -cp \"%s\" dev.miglint.cli.Main \"$@\"\n"
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), classPath()));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }

  /** Of the tests, whoever runs them. */
  private static String classPath() {
    Stream<Path> entries =
        Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
            ? Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
            : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of);
    return entries
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs anything to its end; both its streams are one. */
  public static Run run(Path in, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
