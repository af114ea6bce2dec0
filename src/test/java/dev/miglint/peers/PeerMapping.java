package dev.miglint.peers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.miglint.lint.Finding;
import dev.miglint.migration.TransactionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of our rules speak of what a peer's rule speaks of, and where we differ on purpose.
 *
 * @param entries by peer, then by its rule
 * @param differences what counts against us, with the reason
 * @param apart what is about something else than a rule, with the reason
 */
record PeerMapping(Map<String, Map<String, Entry>> entries, Reasons differences, Reasons apart) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Map<String, Object>>> OPTIONS =
      new TypeReference<>() {};
  private static final Path MAPPING = Path.of("testdata/peers/mapping.yml");
  private static final Path DIFFERENCES = Path.of("testdata/peers/differences.yml");

  /**
   * What is said of one rule of a peer.
   *
   * @param rules ours, any of which counts; empty where we have none
   * @param about what our message has to match, where our rule also speaks of other things
   * @param transaction what the peer takes for granted, where its verdict rests on that
   * @param options of our rules, by rule and name, where the peer draws a line elsewhere that ours
   *     can be told to draw there, too
   * @param because why we have none
   */
  record Entry(
      List<String> rules,
      Pattern about,
      Optional<TransactionMode> transaction,
      Map<String, Map<String, Object>> options,
      String because) {
    Entry {
      rules = List.copyOf(rules);
      options = Map.copyOf(options);
    }

    /** The finding speaks of what the peer's rule speaks of. */
    boolean counts(Finding finding) {
      return rules.contains(finding.rule()) && about.matcher(finding.message()).find();
    }
  }

  PeerMapping {
    entries = Map.copyOf(entries);
  }

  static PeerMapping read() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    Map<String, Map<String, Entry>> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> peer : yaml.readTree(MAPPING.toFile()).properties()) {
      // Its name alone stands for the rules of a peer that was listed before.
      entries.put(
          peer.getKey(),
          peer.getValue().isTextual()
              ? entries.getOrDefault(peer.getValue().asText(), Map.of())
              : peerEntries(peer.getValue()));
    }
    JsonNode groups = yaml.readTree(DIFFERENCES.toFile());
    return new PeerMapping(
        entries, Reasons.of(groups.path("differences")), Reasons.of(groups.path("apart")));
  }

  private static Map<String, Entry> peerEntries(JsonNode peer) {
    Map<String, Entry> found = new LinkedHashMap<>();
    peer.properties().forEach(rule -> found.put(rule.getKey(), entry(rule.getValue())));
    return found;
  }

  /** A list of rules, a list with more to say, or the reason why there is none. */
  private static Entry entry(JsonNode node) {
    JsonNode list = node.isObject() ? node.path("rules") : node;
    List<String> rules = new ArrayList<>();
    list.forEach(rule -> rules.add(rule.asText()));
    Optional<TransactionMode> transaction =
        switch (node.path("transaction").asText()) {
          case "file" -> Optional.of(TransactionMode.PER_MIGRATION);
          case "none" -> Optional.of(TransactionMode.AUTOCOMMIT);
          default -> Optional.empty();
        };
    return new Entry(
        rules,
        Pattern.compile(node.path("about").asText()),
        transaction,
        node.has("options") ? JSON.convertValue(node.path("options"), OPTIONS) : Map.of(),
        node.isTextual() ? node.asText() : "");
  }

  /** The case is no case of a rule. */
  boolean isApart(PeerCase one) {
    return apart.of(one).isPresent();
  }

  Optional<Entry> entry(PeerCase one) {
    return Optional.ofNullable(entries.getOrDefault(one.peer(), Map.of()).get(one.rule()));
  }

  Optional<String> difference(PeerCase one) {
    return differences.of(one);
  }
}
