package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.locks.Work;
import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.verify.ModelTrace.Answer;
import dev.miglint.verify.ModelTrace.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lock model says what real servers did: locks, rewrites and work on every relation. */
class LockTruthTest {

  private static final Path FOLDER = Path.of("testdata/locks");

  /** Cases where the model is known to say something else, and why. */
  static final Map<String, String> LIMITS =
      Map.ofEntries(
          Map.entry("do block with a condition that is false", "what may run counts as run"),
          Map.entry(
              "select for update of one of two tables",
              "the tables after OF are not told apart from the others that are read"),
          Map.entry("attach by list: any array text", "an array as one text is not taken apart"),
          Map.entry("attach by range of text", "the order of texts depends on their collation"));

  @TestFactory
  Stream<DynamicContainer> modelAgreesWithTheFacts() throws IOException {
    List<Path> files = LockCaseFile.in(FOLDER);
    return majors()
        .mapToObj(
            major ->
                DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    files.stream()
                        .map(
                            file ->
                                DynamicTest.dynamicTest(
                                    String.valueOf(file.getFileName()),
                                    () -> compare(major, file)))));
  }

  /**
   * Every version that has facts; {@code miglint.majors=14,18} asks for these alone, which a run
   * over mutants does, where each version costs time for each mutant.
   */
  private static IntStream majors() {
    String chosen = System.getProperty("miglint.majors", "");
    return chosen.isEmpty()
        ? IntStream.rangeClosed(11, 18)
        : Stream.of(chosen.split(",")).mapToInt(Integer::parseInt);
  }

  private static void compare(int major, Path file) throws IOException, Unreadable {
    ModelTrace common = ModelTrace.open(major, setup(major));
    Map<String, String> recorded = new TreeMap<>();
    Map<String, String> modelled = new TreeMap<>();
    for (LockCase lockCase : LockCaseFile.read(file)) {
      if (lockCase.facts().get(major) instanceof LockOutcome.Measured measured) {
        ModelTrace trace =
            lockCase.setup().isPresent() ? common.with(List.of(lockCase.setup().get())) : common;
        Answer answer = trace.ask(lockCase.sql());
        boolean partial = lockCase.holds().isPresent();
        Map<String, String> seen = new TreeMap<>(measured.locks());
        Map<String, String> said = locks(answer);
        if (partial) {
          // Only the locks of one moment were seen.
          said.keySet().retainAll(seen.keySet());
        }
        if (!answer.unknown().isEmpty()) {
          // What the model says that it does not know may lack locks, but has none that are
          // wrong.
          seen.keySet().retainAll(said.keySet());
        }
        boolean agrees = describe(said, answer).equals(describe(seen, measured, answer));
        if (LIMITS.containsKey(lockCase.name())) {
          assertThat(agrees).as("%s is a limit no more", lockCase.name()).isFalse();
        } else {
          recorded.put(lockCase.name(), describe(seen, measured, answer));
          modelled.put(lockCase.name(), describe(said, answer));
        }
      }
    }
    assertThat(modelled).isEqualTo(recorded);
  }

  private static List<String> setup(int major) throws IOException {
    List<String> setup = new ArrayList<>();
    setup.add(Files.readString(FOLDER.resolve("setup.sql")));
    for (int version = 11; version <= major; version++) {
      Path more = FOLDER.resolve("setup-" + version + ".sql");
      if (Files.exists(more)) {
        setup.add(Files.readString(more));
      }
    }
    return setup;
  }

  private static String describe(
      Map<String, String> seen, LockOutcome.Measured measured, Answer answer) {
    Set<String> indexes = new TreeSet<>();
    Set<String> readForIndexes = new TreeSet<>();
    for (Schema schema : List.of(answer.before(), answer.after())) {
      for (Relation relation : schema.relations()) {
        if (relation instanceof Index index) {
          indexes.add(index.name().toString());
        }
      }
    }
    Set<String> builds = facts(measured, "index build");
    Set<String> rewrites = facts(measured, "rewrite");
    builds.addAll(measured.recreated());
    builds.removeIf(index -> index.endsWith("_ccnew"));
    for (String relation : measured.rewritten()) {
      (indexes.contains(relation) ? builds : rewrites).add(relation);
    }
    Stream.of(answer.before(), answer.after())
        .flatMap(schema -> schema.relations().stream())
        .filter(Index.class::isInstance)
        .map(Index.class::cast)
        .filter(index -> builds.contains(index.name().toString()))
        .forEach(index -> readForIndexes.add(index.table().toString()));
    // Partitioned indexes are recreated without reading anything.
    answer.before().relations().stream()
        .filter(relation -> relation instanceof Index index && index.partitioned())
        .forEach(index -> builds.remove(index.name().toString()));
    Set<String> scans = facts(measured, "silent scan");
    scans.removeAll(readForIndexes);
    // What the query of CREATE … AS and REFRESH reads is no work on a locked table.
    scans.retainAll(measured.locks().keySet());
    scans.removeIf(relation -> answer.before().view(name(relation)).isPresent());
    scans.addAll(facts(measured, "scan"));
    return lines(
        seen,
        rewrites,
        builds,
        scans,
        facts(measured, "foreign key scan"),
        facts(measured, "scan skipped"));
  }

  private static RelationName name(String written) {
    int dot = written.indexOf('.');
    return dot < 0
        ? new RelationName("public", written)
        : new RelationName(written.substring(0, dot), written.substring(dot + 1));
  }

  private static Set<String> facts(LockOutcome.Measured measured, String kind) {
    return new TreeSet<>(measured.work().getOrDefault(kind, List.of()));
  }

  private static Map<String, String> locks(Answer answer) {
    Map<String, String> locks = new TreeMap<>();
    answer.locks().forEach((relation, mode) -> locks.put(relation.toString(), mode.words()));
    return locks;
  }

  private static String describe(Map<String, String> locks, Answer answer) {
    Set<RelationName> builds = new TreeSet<>(work(answer, Work.INDEX_BUILD));
    builds.retainAll(answer.indexes());
    return lines(
        locks,
        names(answer.newFiles()),
        names(builds),
        names(work(answer, Work.SCAN)),
        names(work(answer, Work.FOREIGN_KEY_SCAN)),
        names(answer.proven()));
  }

  private static Collection<RelationName> work(Answer answer, Work kind) {
    return answer.work().getOrDefault(kind, new TreeSet<>());
  }

  private static Set<String> names(Collection<RelationName> relations) {
    Set<String> names = new TreeSet<>();
    relations.forEach(relation -> names.add(relation.toString()));
    return names;
  }

  private static String lines(
      Map<String, String> locks,
      Set<String> rewrites,
      Set<String> builds,
      Set<String> scans,
      Set<String> keyScans,
      Set<String> skipped) {
    return "locks "
        + locks
        + " rewrites "
        + rewrites
        + " builds "
        + builds
        + " scans "
        + scans
        + " foreign keys "
        + keyScans
        + " skipped "
        + skipped;
  }
}
