package dev.miglint.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A statement that a server may refuse, see testdata/failures.
 *
 * @param setup an earlier migration
 * @param rule that speaks of it; empty for a control that nobody refuses
 * @param answers the server's message by major version; empty where it accepts the statement
 */
public record FailureCase(
    String name,
    String setup,
    String sql,
    Optional<String> rule,
    SortedMap<Integer, Optional<String>> answers) {

  /** The folder of the recorded cases. */
  public static final Path FOLDER = Path.of("testdata/failures");

  private static final ObjectMapper JSON = new ObjectMapper();

  public FailureCase {
    answers = new TreeMap<>(answers);
  }

  /** The files of cases by name. */
  public static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The cases of a file, in its order. */
  public static List<FailureCase> read(Path file) throws IOException {
    List<FailureCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        cases.add(of(JSON.readTree(line)));
      }
    }
    return cases;
  }

  private static FailureCase of(JsonNode node) {
    SortedMap<Integer, Optional<String>> answers = new TreeMap<>();
    for (JsonNode group : node.path("byVersion")) {
      for (JsonNode major : group.path("pg")) {
        answers.put(major.asInt(), Optional.ofNullable(group.get("error")).map(JsonNode::asText));
      }
    }
    return new FailureCase(
        node.path("name").asText(),
        node.path("setup").asText(),
        node.path("sql").asText(),
        Optional.ofNullable(node.get("rule")).map(JsonNode::asText),
        answers);
  }

  FailureCase withAnswers(SortedMap<Integer, Optional<String>> other) {
    return new FailureCase(name, setup, sql, rule, other);
  }

  /** Versions that agree stand together, in the order of the oldest of each group. */
  String line() throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", name);
    rule.ifPresent(id -> node.put("rule", id));
    if (!setup.isEmpty()) {
      node.put("setup", setup);
    }
    node.put("sql", sql);
    Map<Optional<String>, ArrayNode> groups = new LinkedHashMap<>();
    ArrayNode byVersion = node.putArray("byVersion");
    answers.forEach(
        (major, error) -> groups.computeIfAbsent(error, key -> group(byVersion, key)).add(major));
    return JSON.writeValueAsString(node);
  }

  private static ArrayNode group(ArrayNode byVersion, Optional<String> error) {
    ObjectNode group = byVersion.addObject();
    ArrayNode majors = group.putArray("pg");
    error.ifPresent(words -> group.put("error", words));
    return majors;
  }

  @Override
  public String toString() {
    return name;
  }
}
