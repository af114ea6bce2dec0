package dev.miglint.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.lint.TableSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads sizes of tables as a server has told them: CSV with a heading, or JSON. */
public final class TableStatistics {

  private static final String RELATION = "relation";

  private final String name;

  private TableStatistics(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param name of the file for messages
   * @throws ConfigurationException if it cannot be read or is neither
   */
  public static Map<String, TableSize> read(Path file, String name) throws ConfigurationException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException(name + ": cannot be read: " + e.getMessage());
    }
    TableStatistics reader = new TableStatistics(name);
    String start = text.stripLeading();
    return start.startsWith("[") || start.startsWith("{") ? reader.json(text) : reader.csv(text);
  }

  private Map<String, TableSize> json(String text) throws ConfigurationException {
    try {
      JsonNode root = JsonMapper.builder().build().readTree(text);
      Map<String, TableSize> tables = new LinkedHashMap<>();
      int number = 0;
      for (JsonNode row : root.isArray() ? root : root.path("tables")) {
        number++;
        if (!row.path(RELATION).isTextual()) {
          throw new ConfigurationException(
              "%s: entry %s has no \"relation\"".formatted(name, number));
        }
        tables.put(row.get(RELATION).asText(), size(number(row, "rows"), number(row, "bytes")));
      }
      return tables;
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(name + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private static OptionalLong number(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  private static TableSize size(OptionalLong rows, OptionalLong bytes) {
    return new TableSize(rows, bytes, false);
  }

  private Map<String, TableSize> csv(String text) throws ConfigurationException {
    List<String> lines = text.lines().toList();
    List<String> heading = lines.isEmpty() ? List.of() : fields(lines.get(0));
    int relation = heading.indexOf(RELATION);
    if (relation < 0) {
      throw new ConfigurationException(
          name + ":1: the first line names the columns: relation,rows,bytes");
    }
    Map<String, TableSize> tables = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> fields = fields(lines.get(i));
        if (fields.size() != heading.size()) {
          throw new ConfigurationException(
              "%s:%s: %s fields, where the first line has %s"
                  .formatted(name, i + 1, fields.size(), heading.size()));
        }
        tables.put(
            fields.get(relation),
            size(
                number(heading.indexOf("rows"), fields, i + 1),
                number(heading.indexOf("bytes"), fields, i + 1)));
      }
    }
    return tables;
  }

  private OptionalLong number(int column, List<String> fields, int line)
      throws ConfigurationException {
    Optional<String> text =
        column < 0 ? Optional.empty() : Optional.of(fields.get(column)).filter(f -> !f.isBlank());
    try {
      return text.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(text.get().strip()));
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "%s:%s: \"%s\" is no number".formatted(name, line, text.orElse("")));
    }
  }

  /** The fields of a line; one in quotes may hold commas, and doubled quotes (RFC 4180). */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
