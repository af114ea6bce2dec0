package dev.miglint.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One run of the program in a folder, with everything that it said. */
record CommandRun(int code, String out, String err) {

  /** Somebody who sits in a folder and starts miglint. */
  record User(
      Path folder, String input, Map<String, String> environment, boolean terminal, Clock clock) {

    static User in(Path folder) {
      return new User(folder, "", Map.of(), false, Clock.systemUTC());
    }

    User typing(String text) {
      return new User(folder, text, environment, terminal, clock);
    }

    User with(String variable, String value) {
      return new User(folder, input, Map.of(variable, value), terminal, clock);
    }

    User onTerminal() {
      return new User(folder, input, environment, true, clock);
    }

    /** At noon of a day, such as 2027-01-31. */
    User on(String day) {
      return new User(
          folder,
          input,
          environment,
          terminal,
          Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }

    User file(String name, String text) throws IOException {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    }

    /** With arguments that stay the same, and some that differ from run to run. */
    CommandRun run(List<String> first, String... more) {
      return run(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }

    CommandRun run(String... args) {
      var out = new StringWriter();
      var err = new StringWriter();
      var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
      int code =
          Main.run(
              new Terminal(
                  in,
                  new PrintWriter(out),
                  new PrintWriter(err),
                  terminal,
                  terminal,
                  environment,
                  clock,
                  folder),
              args);
      return new CommandRun(code, out.toString(), err.toString());
    }
  }
}
