package dev.miglint.configuration;

import dev.miglint.configuration.Configuration.CompanionFile;
import dev.miglint.lint.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads {@code companions:}, a list of files: each a word, or a mapping with {@code file} and
 * {@code version}.
 */
final class CompanionFiles {

  private static final List<String> KEYS = List.of("file", "version");

  private CompanionFiles() {}

  static List<CompanionFile> read(YamlNode node, Mistakes mistakes) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      mistakes.add(node.line(), "\"companions\" needs a list, not " + node.kind());
      return List.of();
    }
    List<CompanionFile> files = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Scalar scalar) {
        files.add(new CompanionFile(scalar.text(), Optional.empty()));
      } else {
        file(item, mistakes).ifPresent(files::add);
      }
    }
    return files;
  }

  private static Optional<CompanionFile> file(YamlNode item, Mistakes mistakes) {
    Optional<String> file = Optional.empty();
    Optional<Pattern> version = Optional.empty();
    for (YamlNode.Entry entry : mistakes.entries("companions", item)) {
      switch (entry.key()) {
        case "file" -> file = mistakes.text("file", entry.value());
        case "version" -> version = pattern(entry, mistakes);
        default -> mistakes.add(entry.line(), NearestName.unknown("key", entry.key(), KEYS));
      }
    }
    if (file.isEmpty()) {
      mistakes.add(item.line(), "a companion needs a \"file\"");
    }
    Optional<Pattern> found = version;
    return file.map(name -> new CompanionFile(name, found));
  }

  private static Optional<Pattern> pattern(YamlNode.Entry entry, Mistakes mistakes) {
    Optional<String> text = mistakes.text(entry.key(), entry.value());
    try {
      return text.map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      mistakes.add(entry.line(), "\"version\" is no regular expression: " + e.getDescription());
      return Optional.empty();
    }
  }
}
