package dev.miglint.parser.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of {@code name = value}, which the server calls DefElems. */
final class Options {

  private Options() {}

  /** In the order of the text; an option without a value is {@code true}. */
  static Map<String, String> of(List<Raw> elements) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Raw element : elements) {
      Raw node = element.body();
      String prefix = node.optional("defnamespace").map(space -> space + ".").orElse("");
      options.put(prefix + node.text("defname"), node.maybe("arg").map(Raw::string).orElse("true"));
    }
    return options;
  }

  /** The option of a name. */
  static Raw argument(List<Raw> elements, String name) {
    return elements.stream()
        .map(Raw::body)
        .filter(node -> node.text("defname").equals(name))
        .map(node -> node.at("arg"))
        .findFirst()
        .orElse(Raw.MISSING);
  }

  /** Whether a flag is given, and not given as false. */
  static boolean flag(List<Raw> elements, String name) {
    String value = of(elements).getOrDefault(name, "false");
    return !value.equals("false") && !value.equals("off") && !value.equals("0");
  }
}
