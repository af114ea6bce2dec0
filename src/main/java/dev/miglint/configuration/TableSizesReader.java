package dev.miglint.configuration;

import dev.miglint.lint.TableSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how large tables are: a word, an amount, or rows and bytes. */
final class TableSizesReader {

  static final String SMALL = "small";

  private static final List<String> KEYS = List.of("rows", "bytes");

  private static final Pattern AMOUNT =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*([kKMGT]?B|bytes)?");

  private static final Pattern ROWS = Pattern.compile("[0-9][0-9_]*");

  private final Mistakes mistakes;

  TableSizesReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Tables by name. */
  Map<String, TableSize> tables(YamlNode node) {
    Map<String, TableSize> tables = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mistakes.entries("tables", node)) {
      size(entry).ifPresent(size -> tables.put(entry.key(), size));
    }
    return tables;
  }

  private Optional<TableSize> size(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Scalar scalar) {
      if (scalar.text().equals(SMALL)) {
        return Optional.of(TableSize.SMALL);
      }
      Optional<Long> bytes = bytes(scalar.text()).filter(b -> hasUnit(scalar.text()));
      if (bytes.isEmpty()) {
        mistakes.add(
            entry.line(),
            "\"%s\" is small, an amount such as 40 GB, or a mapping with rows and bytes"
                .formatted(entry.key()));
      }
      return bytes.map(b -> new TableSize(OptionalLong.empty(), OptionalLong.of(b), false));
    }
    OptionalLong rows = OptionalLong.empty();
    OptionalLong bytes = OptionalLong.empty();
    for (YamlNode.Entry part : mistakes.entries(entry.key(), entry.value())) {
      if (!KEYS.contains(part.key())) {
        mistakes.add(part.line(), dev.miglint.lint.NearestName.unknown("key", part.key(), KEYS));
      } else if (part.key().equals("rows")) {
        rows = number(part);
      } else {
        bytes = amount("bytes", part.value());
      }
    }
    return Optional.of(new TableSize(rows, bytes, false));
  }

  private OptionalLong number(YamlNode.Entry entry) {
    Optional<String> text = mistakes.text(entry.key(), entry.value());
    if (text.filter(t -> ROWS.matcher(t).matches()).isPresent()) {
      return OptionalLong.of(Long.parseLong(text.get().replace("_", "")));
    }
    mistakes.add(entry.line(), "\"%s\" is a number".formatted(entry.key()));
    return OptionalLong.empty();
  }

  /** An amount of bytes, such as {@code 40 GB} or a number. */
  OptionalLong amount(String key, YamlNode node) {
    Optional<String> text = mistakes.text(key, node);
    Optional<Long> bytes = text.flatMap(TableSizesReader::bytes);
    if (text.isPresent() && bytes.isEmpty()) {
      mistakes.add(node.line(), "\"%s\" is an amount such as 40 GB".formatted(key));
    }
    return bytes.isPresent() ? OptionalLong.of(bytes.get()) : OptionalLong.empty();
  }

  private static boolean hasUnit(String text) {
    return text.endsWith("B") || text.endsWith("bytes");
  }

  private static Optional<Long> bytes(String text) {
    Matcher amount = AMOUNT.matcher(text.strip());
    if (!amount.matches()) {
      return Optional.empty();
    }
    String unit = amount.group(2) == null ? "" : amount.group(2).toUpperCase(Locale.ROOT);
    int power = unit.length() == 2 ? "KMGT".indexOf(unit.charAt(0)) + 1 : 0;
    double number = Double.parseDouble(amount.group(1).replace("_", ""));
    return Optional.of((long) (number * Math.pow(1024, power)));
  }
}
