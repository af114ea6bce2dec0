package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The facts in testdata/locks are what real servers do.
 *
 * <p>{@code -Dmiglint.postgres=14,15} or {@code all} chooses the servers; {@code
 * -Dmiglint.record=true} first writes what every server of the build does into the files, {@code
 * missing} only where a file says nothing yet.
 */
@ExtendWith(PostgresServersExtension.class)
class LockFactsTest {

  private static final Path FOLDER = Path.of("testdata/locks");
  private static final List<Integer> SUPPORTED = List.of(14, 15, 16, 17, 18);

  @TestFactory
  Stream<DynamicContainer> serversDoWhatIsRecorded(PostgresServers servers) throws IOException {
    String mode = System.getProperty("miglint.record", "no");
    if (!mode.equals("no")) {
      record(servers, mode.equals("missing"));
    }
    List<Path> files = LockCaseFile.in(FOLDER);
    return servers.chosen().stream()
        .map(
            major ->
                DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    files.stream()
                        .map(
                            file ->
                                DynamicTest.dynamicTest(
                                    String.valueOf(file.getFileName()),
                                    () -> compare(servers.server(major), file)))));
  }

  private static void compare(PostgresServer server, Path file) throws SQLException, IOException {
    Map<String, String> recorded = new LinkedHashMap<>();
    Map<String, String> measured = new LinkedHashMap<>();
    try (LockTrace trace = LockTrace.open(server, FOLDER)) {
      for (LockCase lockCase : LockCaseFile.read(file)) {
        LockOutcome expected = lockCase.facts().get(server.major());
        recorded.put(
            lockCase.name(), expected == null ? "nothing" : LockCaseFile.json(expected).toString());
        measured.put(lockCase.name(), LockCaseFile.json(trace.measure(lockCase)).toString());
      }
    }
    assertThat(measured).isEqualTo(recorded);
  }

  private static void record(PostgresServers servers, boolean onlyMissing) throws IOException {
    List<Path> files = LockCaseFile.in(FOLDER);
    Map<Integer, Map<String, LockOutcome>> measured =
        servers.majors().stream()
            .parallel()
            .collect(
                Collectors.toConcurrentMap(
                    major -> major, major -> measure(servers.server(major), files, onlyMissing)));
    for (Path file : files) {
      List<LockCase> cases = new ArrayList<>();
      for (LockCase lockCase : LockCaseFile.read(file)) {
        SortedMap<Integer, LockOutcome> facts = new TreeMap<>(lockCase.facts());
        measured.forEach(
            (major, outcomes) ->
                Optional.ofNullable(outcomes.get(lockCase.name()))
                    .ifPresent(outcome -> facts.put(major, outcome)));
        cases.add(lockCase.withFacts(facts));
      }
      LockCaseFile.write(file, cases);
    }
  }

  private static Map<String, LockOutcome> measure(
      PostgresServer server, List<Path> files, boolean onlyMissing) {
    Map<String, LockOutcome> outcomes = new LinkedHashMap<>();
    try (LockTrace trace = LockTrace.open(server, FOLDER)) {
      for (Path file : files) {
        for (LockCase lockCase : LockCaseFile.read(file)) {
          if (!onlyMissing || !lockCase.facts().containsKey(server.major())) {
            outcomes.put(lockCase.name(), trace.measure(lockCase));
          }
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("PostgreSQL " + server.major(), e);
    }
    return outcomes;
  }

  @Test
  void everyCaseHasFactsForEverySupportedVersion() throws IOException {
    assertThat(cases())
        .allSatisfy(
            lockCase ->
                assertThat(lockCase.facts().keySet()).as(lockCase.name()).containsAll(SUPPORTED));
  }

  @Test
  void namesAreUniqueAndCasesDiffer() throws IOException {
    assertThat(cases()).extracting(LockCase::name).doesNotHaveDuplicates();
    assertThat(cases())
        .extracting(lockCase -> List.of(lockCase.setup(), lockCase.sql(), lockCase.holds()))
        .doesNotHaveDuplicates();
  }

  private static List<LockCase> cases() throws IOException {
    List<LockCase> cases = new ArrayList<>();
    for (Path file : LockCaseFile.in(FOLDER)) {
      cases.addAll(LockCaseFile.read(file));
    }
    return cases;
  }
}
