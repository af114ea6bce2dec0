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

/** Reads and writes files of lock cases: JSON Lines, one case a line, see testdata/locks. */
final class LockCaseFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LockCaseFile() {}

  /** The case files of a folder in the order of their names. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  static List<LockCase> read(Path file) throws IOException {
    List<LockCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        cases.add(lockCase(JSON.readTree(line)));
      }
    }
    return cases;
  }

  private static LockCase lockCase(JsonNode node) {
    SortedMap<Integer, LockOutcome> facts = new TreeMap<>();
    for (JsonNode group : node.path("byVersion")) {
      for (JsonNode major : group.path("pg")) {
        facts.put(major.asInt(), outcome(group.path("outcome")));
      }
    }
    return new LockCase(
        node.path("name").asText(),
        Optional.ofNullable(node.get("setup")).map(JsonNode::asText),
        node.path("sql").asText(),
        Optional.ofNullable(node.get("holds")).map(LockCaseFile::strings),
        facts);
  }

  private static LockOutcome outcome(JsonNode node) {
    if (node.has("error")) {
      return new LockOutcome.Refused(node.path("error").asText());
    }
    SortedMap<String, List<String>> work = new TreeMap<>();
    node.path("work").properties().forEach(e -> work.put(e.getKey(), strings(e.getValue())));
    return new LockOutcome.Measured(
        map(node.path("locks")),
        strings(node.path("created")),
        strings(node.path("dropped")),
        map(node.path("renamed")),
        strings(node.path("rewritten")),
        strings(node.path("recreated")),
        work);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }

  private static SortedMap<String, String> map(JsonNode object) {
    SortedMap<String, String> map = new TreeMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  static void write(Path file, List<LockCase> cases) throws IOException {
    List<String> lines = new ArrayList<>();
    for (LockCase lockCase : cases) {
      lines.add(line(lockCase));
    }
    Files.write(file, lines);
  }

  private static String line(LockCase lockCase) throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", lockCase.name());
    lockCase.setup().ifPresent(setup -> node.put("setup", setup));
    node.put("sql", lockCase.sql());
    lockCase.holds().ifPresent(holds -> holds.forEach(node.putArray("holds")::add));
    // Versions that agree stand together, in the order of the oldest of each group.
    Map<LockOutcome, ArrayNode> groups = new LinkedHashMap<>();
    ArrayNode byVersion = node.putArray("byVersion");
    lockCase
        .facts()
        .forEach(
            (major, outcome) ->
                groups.computeIfAbsent(outcome, key -> group(byVersion, key)).add(major));
    return JSON.writeValueAsString(node);
  }

  private static ArrayNode group(ArrayNode byVersion, LockOutcome outcome) {
    ObjectNode group = byVersion.addObject();
    ArrayNode majors = group.putArray("pg");
    group.set("outcome", json(outcome));
    return majors;
  }

  /** The outcome as it stands in a file. */
  static JsonNode json(LockOutcome outcome) {
    ObjectNode node = JSON.createObjectNode();
    if (outcome instanceof LockOutcome.Refused refused) {
      return node.put("error", refused.error());
    }
    LockOutcome.Measured measured = (LockOutcome.Measured) outcome;
    putMap(node.putObject("locks"), measured.locks());
    putList(node, "created", measured.created());
    putList(node, "dropped", measured.dropped());
    if (!measured.renamed().isEmpty()) {
      putMap(node.putObject("renamed"), measured.renamed());
    }
    putList(node, "rewritten", measured.rewritten());
    putList(node, "recreated", measured.recreated());
    if (!measured.work().isEmpty()) {
      ObjectNode work = node.putObject("work");
      measured.work().forEach((kind, relations) -> putList(work, kind, relations));
    }
    return node;
  }

  private static void putMap(ObjectNode node, Map<String, String> map) {
    map.forEach(node::put);
  }

  private static void putList(ObjectNode node, String key, List<String> list) {
    if (!list.isEmpty()) {
      list.forEach(node.putArray(key)::add);
    }
  }
}
