package dev.miglint.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.migration.TransactionMode;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One case of another linter's own tests: a text of which it says that one of its rules finds
 * something, or finds nothing.
 *
 * @param peer the other linter
 * @param rule its rule
 * @param id what its tests call the case; unique among the cases of the rule
 * @param bad the rule finds something
 * @param scripts SQL, one text per migration
 * @param transaction what the peer's users get without saying anything: one file of an unknown
 *     runner, except where the case itself says that its runner opens a transaction
 * @param target the version that the case is written for, or our default
 */
record PeerCase(
    String peer,
    String rule,
    String id,
    boolean bad,
    List<String> scripts,
    TransactionMode transaction,
    PostgresVersion target) {

  /** Lies next to the repository, or does not: the cases are the peers' and are not copied. */
  static final Path FOLDER = Path.of("../shared/corpora/peer-cases");

  private static final ObjectMapper JSON = new ObjectMapper();

  PeerCase {
    scripts = List.copyOf(scripts);
  }

  /** What the files of a folder hold, by file and line; cases in other languages are left out. */
  static List<PeerCase> in(Path folder) throws IOException {
    List<PeerCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        Map<String, Integer> seen = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
          JsonNode node = JSON.readTree(line);
          if (node.has("sql")) {
            cases.add(of(node, seen));
          }
        }
      }
    }
    return cases;
  }

  private static PeerCase of(JsonNode node, Map<String, Integer> seen) {
    String rule = node.path("rule").asText();
    boolean bad = node.path("kind").asText().equals("bad");
    String name = name(node, bad);
    int count = seen.merge(rule + "/" + name, 1, Integer::sum);
    return new PeerCase(
        node.path("tool").asText(),
        rule,
        count == 1 ? name : name + " #" + count,
        bad,
        scripts(node),
        transaction(node),
        target(node));
  }

  private static String name(JsonNode node, boolean bad) {
    String word = bad ? "bad" : "good";
    if (node.has("test")) {
      String test = node.path("test").asText();
      return node.has("file") ? test + "/" + node.path("file").asText() : test;
    }
    String path = node.path("source_path").asText();
    return path.endsWith(".sql") ? path.substring(path.lastIndexOf('/') + 1) : word;
  }

  private static List<String> scripts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.path("scripts").forEach(script -> texts.add(script.path("sql").asText()));
    return texts.isEmpty() ? List.of(node.path("sql").asText()) : texts;
  }

  /**
   * Eugene runs each script in a transaction; so does squawk when it is told to assume one, but for
   * a statement that stands alone, and for a file that says otherwise.
   */
  private static TransactionMode transaction(JsonNode node) {
    if (node.has("scripts")) {
      return TransactionMode.PER_MIGRATION;
    }
    String sql = node.path("sql").asText();
    boolean assumed =
        node.path("assume_in_transaction").asBoolean()
            && !sql.contains("squawk-disable-assume-in-transaction");
    return assumed && !isAlone(sql) ? TransactionMode.PER_MIGRATION : TransactionMode.UNKNOWN;
  }

  /**
   * The first number of a version such as 11.0; what is older than we know counts as our oldest.
   */
  private static PostgresVersion target(JsonNode node) {
    String own = node.path("pg_version").asText("").replaceFirst("\\..*", "");
    return Optional.of(own)
        .filter(text -> !text.isEmpty())
        .map(text -> new PostgresVersion(Integer.parseInt(text)))
        .orElse(PostgresVersion.DEFAULT);
  }

  /** A single statement, which is done or not done whatever its runner does. */
  boolean isAlone() {
    return isAlone(text());
  }

  /** All that it runs. */
  String text() {
    return String.join("\n", scripts);
  }

  /** The last semicolon may be missing, and comments may have some. */
  private static boolean isAlone(String sql) {
    String text = sql.replaceAll("--[^\n]*", "").strip();
    int end = text.indexOf(';');
    return end < 0 || end == text.length() - 1;
  }

  /** The same case where the runner does something else about transactions. */
  PeerCase as(TransactionMode other) {
    return new PeerCase(peer, rule, id, bad, scripts, other, target);
  }

  @Override
  public String toString() {
    return "%s/%s/%s".formatted(peer, rule, id);
  }
}
