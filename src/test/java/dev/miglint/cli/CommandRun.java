package dev.miglint.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One run of the program in a folder, with everything that it said. */
record CommandRun(int code, String out, String err) {

  /** Somebody who sits in a folder and starts miglint. */
  record User(Path folder, String input, Map<String, String> environment, boolean terminal) {

    static User in(Path folder) {
      return new User(folder, "", Map.of(), false);
    }

    User typing(String text) {
      return new User(folder, text, environment, terminal);
    }

    User with(String variable, String value) {
      return new User(folder, input, Map.of(variable, value), terminal);
    }

    User onTerminal() {
      return new User(folder, input, environment, true);
    }

    User file(String name, String text) throws IOException {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
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
                  folder),
              args);
      return new CommandRun(code, out.toString(), err.toString());
    }
  }
}
