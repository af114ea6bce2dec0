package dev.miglint.configuration;

import dev.miglint.lint.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a document, so that one run names all of it. */
final class Mistakes {

  private final String name;
  private final List<Mistake> found = new ArrayList<>();

  private record Mistake(int line, String message) {}

  Mistakes(String name) {
    this.name = name;
  }

  void add(int line, String message) {
    found.add(new Mistake(line, message));
  }

  void throwIfAny() throws ConfigurationException {
    if (!found.isEmpty()) {
      throw new ConfigurationException(
          found.stream()
              .sorted(Comparator.comparingInt(Mistake::line))
              .map(mistake -> name + ":" + mistake.line() + ": " + mistake.message())
              .toList());
    }
  }

  Optional<String> text(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    add(node.line(), "\"%s\" needs a value, not %s".formatted(key, node.kind()));
    return Optional.empty();
  }

  /** A list of words; a single word is a list of one. */
  List<YamlNode.Scalar> words(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
      return List.of(scalar);
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      add(node.line(), "\"%s\" needs a list, not %s".formatted(key, node.kind()));
      return List.of();
    }
    var words = new ArrayList<YamlNode.Scalar>();
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Scalar scalar) {
        words.add(scalar);
      } else {
        add(item.line(), "\"%s\" needs words, not %s".formatted(key, item.kind()));
      }
    }
    return words;
  }

  List<YamlNode.Entry> entries(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
    if (!empty) {
      add(node.line(), "\"%s\" needs a mapping, not %s".formatted(key, node.kind()));
    }
    return List.of();
  }

  /** One of an enum's constants. */
  <E extends Enum<E>> Optional<E> constant(
      String key, YamlNode node, E[] constants, java.util.function.Function<E, String> words) {
    Optional<String> text = text(key, node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NearestName.constant("value for " + key, text.get(), constants, words));
    } catch (IllegalArgumentException e) {
      add(node.line(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
