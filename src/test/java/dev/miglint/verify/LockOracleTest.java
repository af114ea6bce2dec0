package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.verify.ModelTrace.Answer;
import dev.miglint.verify.ModelTrace.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The lock model against facts that somebody else measured, where they lie beside the repository.
 * They name relations as they are after the statement, and leave out those that it drops.
 */
class LockOracleTest {

  private static final Path FOLDER = Path.of("../shared/truth");

  private static final Map<String, LockMode> MODES =
      Map.of(
          "RS", LockMode.ROW_SHARE,
          "RX", LockMode.ROW_EXCLUSIVE,
          "SUE", LockMode.SHARE_UPDATE_EXCLUSIVE,
          "S", LockMode.SHARE,
          "SRE", LockMode.SHARE_ROW_EXCLUSIVE,
          "X", LockMode.EXCLUSIVE,
          "AE", LockMode.ACCESS_EXCLUSIVE);

  /** Statements that only a newer grammar reads. */
  @TestFactory
  Stream<DynamicTest> modelAgreesWithTheOracle() {
    Path file = FOLDER.resolve("locks.jsonl");
    assumeTrue(Files.exists(file), file + " is not there");
    return IntStream.rangeClosed(11, 18)
        .mapToObj(
            major -> DynamicTest.dynamicTest("PostgreSQL " + major, () -> compare(major, file)));
  }

  private static void compare(int major, Path file) throws IOException, Unreadable {
    ModelTrace trace =
        ModelTrace.open(major, List.of(Files.readString(FOLDER.resolve("setup.sql"))));
    ObjectMapper json = new ObjectMapper();
    Map<String, String> recorded = new TreeMap<>();
    Map<String, String> modelled = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode lockCase = json.readTree(line);
      String name = lockCase.path("name").asText();
      for (JsonNode group : lockCase.path("byVersion")) {
        JsonNode outcome = group.path("outcome");
        if (includes(group.path("pg"), major) && !outcome.has("error")) {
          Answer answer = trace.ask(lockCase.path("sql").asText());
          String key = name + ": " + lockCase.path("sql").asText();
          recorded.put(key, describe(outcome, answer));
          modelled.put(key, describe(answer));
        }
      }
    }
    assertThat(modelled).isEqualTo(recorded);
  }

  private static boolean includes(JsonNode majors, int major) {
    for (JsonNode each : majors) {
      if (each.asInt() == major) {
        return true;
      }
    }
    return false;
  }

  private static String describe(JsonNode outcome, Answer answer) {
    Map<String, LockMode> locks = new TreeMap<>();
    outcome
        .path("locks")
        .properties()
        .forEach(lock -> locks.put(lock.getKey(), MODES.get(lock.getValue().asText())));
    Set<String> rewritten = new TreeSet<>();
    outcome.path("rewritten").forEach(relation -> rewritten.add(relation.asText()));
    Set<String> work = new TreeSet<>();
    outcome.path("work").forEach(kind -> work.add(kind.asText()));
    if (answer.work().containsKey(Work.REWRITE) && !rewritten.isEmpty()) {
      // The server has no message for the rewrite of a materialized view.
      work.add(Work.REWRITE.words());
    }
    return "locks " + locks + " rewritten " + rewritten + " work " + work;
  }

  private static String describe(Answer answer) {
    Map<String, LockMode> locks = new TreeMap<>();
    answer
        .locks()
        .forEach(
            (relation, mode) -> {
              RelationName now = ModelTrace.newName(relation, answer);
              if (answer.after().relation(now).isPresent()) {
                locks.put(now.name(), mode);
              }
            });
    Set<String> rewritten = new TreeSet<>();
    Stream<RelationName> built =
        answer.work().entrySet().stream()
            .filter(work -> work.getKey() == Work.INDEX_BUILD)
            .flatMap(work -> work.getValue().stream());
    Stream.concat(answer.newFiles().stream(), built.filter(answer.indexes()::contains))
        .filter(relation -> answer.before().relation(relation).isPresent())
        .filter(relation -> !answer.recreated().contains(relation))
        .forEach(relation -> rewritten.add(relation.name()));
    List<String> work = new ArrayList<>();
    answer.work().keySet().forEach(kind -> work.add(kind.words()));
    if (!answer.proven().isEmpty()) {
      work.add("scan skipped: proven by a constraint");
    }
    return "locks " + locks + " rewritten " + rewritten + " work " + new TreeSet<>(work);
  }
}
