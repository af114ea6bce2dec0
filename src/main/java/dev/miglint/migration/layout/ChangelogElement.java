package dev.miglint.migration.layout;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a changelog in XML, YAML or JSON, which all say the same.
 *
 * @param name of the element, or the key in front of it
 * @param attributes XML's attributes, or the keys with a single word behind them
 * @param text what it encloses, when that is a text
 * @param span all of it
 */
record ChangelogElement(
    String name,
    Map<String, String> attributes,
    Optional<Text> text,
    List<ChangelogElement> children,
    Span span) {

  ChangelogElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /**
   * A text in its place.
   *
   * @param value of the same length as the span: what belongs to the notation is blank
   */
  record Text(String value, Span span) {}

  Optional<ChangelogElement> child(String key) {
    return children.stream().filter(child -> child.name().equals(key)).findFirst();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  boolean is(String key) {
    return attribute(key).equalsIgnoreCase("true");
  }
}
