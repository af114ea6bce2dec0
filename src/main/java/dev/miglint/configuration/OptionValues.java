package dev.miglint.configuration;

import dev.miglint.lint.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns what stands in a document into the type that an option has. */
final class OptionValues {

  private static final Set<String> TRUE = Set.of("true", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "off", "no");

  private OptionValues() {}

  /** The value, of the class of the option's default; empty after a mistake was noted. */
  static Optional<Object> read(Option<?> option, YamlNode node, Mistakes mistakes) {
    Object standard = option.defaultValue();
    if (standard instanceof java.util.List<?>) {
      return Optional.of(
          mistakes.words(option.name(), node).stream().map(YamlNode.Scalar::text).toList());
    }
    if (standard instanceof Map<?, ?>) {
      return Optional.of(map(option.name(), node, mistakes));
    }
    Optional<String> text = mistakes.text(option.name(), node);
    if (standard instanceof Integer) {
      return text.flatMap(digits -> integer(option.name(), digits, node.line(), mistakes));
    }
    if (standard instanceof Boolean) {
      return text.flatMap(word -> flag(option.name(), word, node.line(), mistakes));
    }
    return text.filter(
            words -> !option.regularExpression() || isPattern(option, words, node, mistakes))
        .map(Object.class::cast);
  }

  private static boolean isPattern(
      Option<?> option, String text, YamlNode node, Mistakes mistakes) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException e) {
      mistakes.add(
          node.line(),
          "\"%s\" is no regular expression: %s".formatted(option.name(), e.getDescription()));
      return false;
    }
  }

  static Optional<Object> flag(String key, String word, int line, Mistakes mistakes) {
    if (TRUE.contains(word)) {
      return Optional.of(true);
    }
    if (FALSE.contains(word)) {
      return Optional.of(false);
    }
    mistakes.add(line, "\"%s\" is on or off, not \"%s\"".formatted(key, word));
    return Optional.empty();
  }

  private static Optional<Object> integer(String key, String digits, int line, Mistakes mistakes) {
    try {
      return Optional.of(Integer.valueOf(digits));
    } catch (NumberFormatException e) {
      mistakes.add(line, "\"%s\" is a number, not \"%s\"".formatted(key, digits));
      return Optional.empty();
    }
  }

  /** A mapping, or a list of mappings with one entry each, or of words. */
  private static Map<String, String> map(String key, YamlNode node, Mistakes mistakes) {
    var values = new LinkedHashMap<String, String>();
    if (node instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          values.put(scalar.text(), "");
        } else {
          values.putAll(map(key, item, mistakes));
        }
      }
      return values;
    }
    for (YamlNode.Entry entry : mistakes.entries(key, node)) {
      if (entry.value() instanceof YamlNode.Scalar scalar) {
        values.put(entry.key(), scalar.text());
      } else {
        mistakes.add(
            entry.line(),
            "\"%s\" needs a word, not %s".formatted(entry.key(), entry.value().kind()));
      }
    }
    return values;
  }
}
