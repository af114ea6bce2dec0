package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.Node;
import dev.miglint.sql.ParsedScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.util.PSQLException;

/**
 * The answers in testdata/failures are those of real servers.
 *
 * <p>{@code -Dmiglint.postgres=all} and {@code -Dmiglint.record=true} as for {@link LockFactsTest}.
 */
@ExtendWith(PostgresServersExtension.class)
class FailureFactsTest {

  /** Drops every schema that a case has made. */
  private static final String EMPTY =
      """
      DO $$
      DECLARE name text;
      BEGIN
        FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'
        LOOP
          EXECUTE format('DROP SCHEMA %I CASCADE', name);
        END LOOP;
        CREATE SCHEMA public;
      END
      $$
      """;

  @TestFactory
  Stream<DynamicTest> serversAnswerAsRecorded(PostgresServers servers) throws IOException {
    List<Path> files = FailureCase.files();
    if (Boolean.getBoolean("miglint.record")) {
      record(servers, files);
    }
    return servers.chosen().stream()
        .flatMap(
            major ->
                files.stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                "PostgreSQL %d: %s".formatted(major, file.getFileName()),
                                () -> compare(servers.server(major), file))));
  }

  private static void compare(PostgresServer server, Path file) throws IOException, SQLException {
    Map<String, Optional<String>> recorded = new LinkedHashMap<>();
    List<FailureCase> cases = FailureCase.read(file);
    for (FailureCase one : cases) {
      recorded.put(one.name(), one.answers().getOrDefault(server.major(), Optional.of("nothing")));
    }
    assertThat(answers(server, cases)).isEqualTo(recorded);
  }

  private static void record(PostgresServers servers, List<Path> files) throws IOException {
    for (Path file : files) {
      List<FailureCase> cases = new ArrayList<>(FailureCase.read(file));
      for (int major : servers.majors()) {
        try {
          Map<String, Optional<String>> answers = answers(servers.server(major), cases);
          cases.replaceAll(one -> with(one, major, answers));
        } catch (SQLException e) {
          throw new IllegalStateException(file + " on " + major, e);
        }
      }
      List<String> lines = new ArrayList<>();
      for (FailureCase one : cases) {
        lines.add(one.line());
      }
      Files.write(file, lines);
    }
  }

  private static FailureCase with(
      FailureCase one, int major, Map<String, Optional<String>> measured) {
    SortedMap<Integer, Optional<String>> answers = new TreeMap<>(one.answers());
    answers.put(major, measured.getOrDefault(one.name(), Optional.empty()));
    return one.withAnswers(answers);
  }

  /** Each case finds a database without objects. */
  private static Map<String, Optional<String>> answers(
      PostgresServer server, List<FailureCase> cases) throws SQLException {
    Map<String, Optional<String>> answers = new LinkedHashMap<>();
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (FailureCase one : cases) {
        answers.put(one.name(), answer(statement, one));
        statement.execute("ROLLBACK");
        statement.execute("DISCARD ALL");
        statement.execute(EMPTY);
      }
    } finally {
      server.dropDatabase(database);
    }
    return answers;
  }

  /** The first message; each statement is sent by itself. */
  private static Optional<String> answer(Statement statement, FailureCase one) throws SQLException {
    try {
      if (!one.setup().isEmpty()) {
        statement.execute(one.setup());
      }
    } catch (PSQLException e) {
      return Optional.of("setup: " + LockTrace.message(e));
    }
    for (String sql : statements(one.sql())) {
      try {
        statement.execute(sql);
      } catch (PSQLException e) {
        return Optional.of(LockTrace.message(e));
      }
    }
    return Optional.empty();
  }

  private static List<String> statements(String sql) {
    SourceFile file = new SourceFile("case.sql", sql);
    ParsedScript script = parser().parse(file, new Span(0, sql.length()));
    return Stream.of(
            script.statements().stream().map(Node::span),
            script.syntaxErrors().stream().map(ParsedScript.SyntaxError::statement),
            // Where the grammar of the parser is older than the server's.
            script.skipped().stream().map(skipped -> new Span(0, sql.length())))
        .flatMap(spans -> spans)
        .sorted(Comparator.comparingInt(Span::start))
        .map(file::text)
        .toList();
  }

  private static PostgresParser parser() {
    try {
      return new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e);
    }
  }
}
