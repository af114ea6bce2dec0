package dev.miglint.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws findings about real histories, to be read one by one: {@code FindingSample REPORT FOLDER
 * COUNT SEED}. REPORT is what {@code --format json} wrote about the repositories in FOLDER.
 *
 * <p>What predicts a failure is left out, since servers judge that, and so is what says only that
 * something was not analysed. No more than three findings of a rule are taken from a repository, so
 * that a large one does not drown the others.
 */
final class FindingSample {

  private static final int OF_A_RULE_IN_A_REPOSITORY = 3;
  private static final int LINES = 6;

  /** Not histories of one database: regression scripts, cases of linters and of a parser. */
  private static final Set<String> NO_HISTORIES =
      Set.of("postgres-regress-17", "atlas-testdata", "peer-cases");

  private final Path folder;

  private FindingSample(Path folder) {
    this.folder = folder;
  }

  public static void main(String... args) throws IOException {
    JsonNode report = new ObjectMapper().readTree(Path.of(args[0]).toFile());
    FindingSample sample = new FindingSample(Path.of(args[1]).toAbsolutePath().normalize());
    List<JsonNode> findings = new ArrayList<>();
    report.get("findings").forEach(findings::add);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int number = 1;
    for (JsonNode finding :
        sample.draw(findings, Integer.parseInt(args[2]), Long.parseLong(args[3]))) {
      sample.print(out, number++, finding);
    }
  }

  private List<JsonNode> draw(List<JsonNode> findings, int count, long seed) {
    Set<String> judgedByServers = judgedByServers();
    List<JsonNode> shuffled = new ArrayList<>(findings);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Integer> taken = new HashMap<>();
    List<JsonNode> drawn = new ArrayList<>();
    for (JsonNode finding : shuffled) {
      String rule = finding.get("rule").asText();
      String repository = place(finding).getName(0).toString();
      boolean meant =
          !NO_HISTORIES.contains(repository)
              && !rule.equals("not-analysed")
              && !judgedByServers.contains(rule);
      if (meant
          && taken.merge(repository + " " + rule, 1, Integer::sum) <= OF_A_RULE_IN_A_REPOSITORY) {
        drawn.add(finding);
      }
      if (drawn.size() == count) {
        return drawn;
      }
    }
    return drawn;
  }

  private static Set<String> judgedByServers() {
    return ServiceLoader.load(Rule.class).stream()
        .map(provider -> provider.get().info())
        .filter(info -> info.group() == Group.WILL_FAIL)
        .map(RuleInfo::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Path place(JsonNode finding) {
    return folder.relativize(Path.of(finding.get("file").asText()).toAbsolutePath().normalize());
  }

  private void print(PrintStream out, int number, JsonNode finding) throws IOException {
    int line = finding.get("line").asInt();
    out.printf(
        "%d. %s %s %s:%d%n",
        number,
        finding.get("severity").asText(),
        finding.get("rule").asText(),
        place(finding),
        line);
    List<String> lines = Files.readAllLines(Path.of(finding.get("file").asText()));
    int end = Math.min(finding.get("endLine").asInt(), line + LINES - 1);
    lines.subList(line - 1, Math.min(end, lines.size())).forEach(l -> out.println("   | " + l));
    out.println("   " + finding.get("message").asText());
    out.println("   " + finding.get("help").asText().replace("\n", "\n   "));
  }
}
