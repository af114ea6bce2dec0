package dev.miglint.configuration;

import dev.miglint.lint.NearestName;
import dev.miglint.source.SourceFile;
import dev.miglint.source.SourceReader;
import dev.miglint.source.Span;
import dev.miglint.suppress.Baseline;
import dev.miglint.suppress.Baseline.Entry;
import dev.miglint.suppress.BaselineNames;
import dev.miglint.suppress.BaselineText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a baseline. */
public final class BaselineReader {

  private static final List<String> KEYS = List.of("version", "findings");
  private static final List<String> ENTRY = List.of("file", "rule", "statement", "count", "text");

  private final SourceFile file;
  private final Mistakes mistakes;
  private final Set<List<String>> seen = new HashSet<>();

  private BaselineReader(SourceFile file) {
    this.file = file;
    this.mistakes = new Mistakes(file.name());
  }

  /**
   * Reads a file.
   *
   * @param path absolute
   * @param name of the file for messages
   * @throws ConfigurationException if it cannot be read or anything in it is wrong
   */
  public static Baseline read(Path path, String name, Path workingDirectory)
      throws ConfigurationException {
    SourceReader.Result result = SourceReader.read(path, name);
    if (!(result instanceof SourceReader.Text text)) {
      String why = ((SourceReader.Unreadable) result).message();
      throw new ConfigurationException(
          "%s: %s; \"--write-baseline %s\" writes it".formatted(name, why, name));
    }
    List<Entry> entries = new BaselineReader(text.file()).entries();
    Path folder = path.toAbsolutePath().normalize().resolveSibling("").normalize();
    Set<String> missing =
        entries.stream()
            .map(Entry::file)
            .distinct()
            .filter(named -> isMissing(folder, named))
            .collect(Collectors.toSet());
    return new Baseline(text.file(), new BaselineNames(folder, workingDirectory), entries, missing);
  }

  private static boolean isMissing(Path folder, String named) {
    try {
      return Files.notExists(folder.resolve(named));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private List<Entry> entries() throws ConfigurationException {
    YamlNode root = YamlDocument.read(file.name(), file.text());
    Map<String, YamlNode> keys = known("baseline", root, KEYS);
    YamlNode version = keys.get("version");
    if (version == null) {
      mistakes.add(1, "not a baseline: \"version\" is missing");
    } else if (!mistakes.text("version", version).equals(Optional.of(BaselineText.VERSION))) {
      mistakes.add(version.line(), "a baseline of version 1 is what this miglint reads");
    }
    YamlNode findings = keys.getOrDefault("findings", new YamlNode.Sequence(List.of(), 1));
    List<Entry> entries = new ArrayList<>();
    if (findings instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> entry(item).ifPresent(entries::add));
    } else if (!(findings instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
      mistakes.add(findings.line(), "\"findings\" needs a list, not " + findings.kind());
    }
    mistakes.throwIfAny();
    return entries;
  }

  private Optional<Entry> entry(YamlNode item) {
    Map<String, YamlNode> values = known("findings", item, ENTRY);
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, YamlNode> value : values.entrySet()) {
      mistakes.text(value.getKey(), value.getValue()).ifPresent(t -> texts.put(value.getKey(), t));
    }
    for (String needed : List.of("file", "rule")) {
      if (!values.containsKey(needed)) {
        mistakes.add(item.line(), "an entry needs \"%s\"".formatted(needed));
      }
    }
    int count = count(texts.getOrDefault("count", "1"));
    if (count < 1) {
      mistakes.add(item.line(), "\"count\" is a number from 1 on");
    }
    String statement = texts.getOrDefault("statement", "");
    String named = texts.getOrDefault("file", "");
    String rule = texts.getOrDefault("rule", "");
    if (!seen.add(List.of(named, rule, statement))) {
      mistakes.add(item.line(), "the entry stands here twice; write count");
    }
    return named.isEmpty() || rule.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entry(named, rule, statement, count, span(item.line())));
  }

  private static int count(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private Span span(int line) {
    String text = file.line(line);
    int start = file.lineStart(line);
    int blank = text.length() - text.stripLeading().length();
    return new Span(start + blank, start + text.stripTrailing().length());
  }

  private Map<String, YamlNode> known(String key, YamlNode node, List<String> keys) {
    Map<String, YamlNode> values = new HashMap<>();
    for (YamlNode.Entry entry : mistakes.entries(key, node)) {
      if (keys.contains(entry.key())) {
        values.put(entry.key(), entry.value());
      } else {
        mistakes.add(entry.line(), NearestName.unknown("key", entry.key(), keys));
      }
    }
    return values;
  }
}
