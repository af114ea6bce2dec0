package dev.miglint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the runner of GitHub Actions makes of a step's output: a line that begins with two colons is
 * a command, its properties and its text are unescaped each in their own way.
 */
record RunnerLog(List<Command> commands, List<String> lines) {

  record Command(String name, Map<String, String> properties, String data) {}

  static RunnerLog of(String output) {
    List<Command> commands = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : output.split("\n", -1)) {
      String trimmed = line.stripLeading();
      int end = trimmed.indexOf("::", 2);
      if (trimmed.startsWith("::") && end > 0) {
        commands.add(command(trimmed.substring(2, end), trimmed.substring(end + 2)));
      } else if (line.contains("##[")) {
        throw new AssertionError("the runner takes this for a command: " + line);
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return new RunnerLog(commands, lines);
  }

  List<Command> named(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).toList();
  }

  private static Command command(String head, String data) {
    int space = head.indexOf(' ');
    if (space < 0) {
      return new Command(head, Map.of(), unescaped(data));
    }
    var properties = new LinkedHashMap<String, String>();
    for (String pair : head.substring(space + 1).split(",", -1)) {
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1).replace("%3A", ":").replace("%2C", ",");
      properties.put(pair.substring(0, equals).strip(), unescaped(value));
    }
    return new Command(head.substring(0, space), properties, unescaped(data));
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
