package dev.miglint.configuration;

import java.util.List;

/** A piece of a YAML document with its line, 1-based. */
sealed interface YamlNode {

  int line();

  /** Words for messages: {@code a list}. */
  String kind();

  /** A scalar as it is written, without quotes: what {@code off} means is for the reader to say. */
  record Scalar(String text, int line) implements YamlNode {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }
  }

  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Mapping(List<Entry> entries, int line) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key, the line where it stands, and its value. */
  record Entry(String key, int line, YamlNode value) {}
}
