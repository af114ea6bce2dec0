package dev.miglint.bench;

import dev.miglint.cli.FrontEnds;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Parsers;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RulePolicy;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.SqlParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage costs for a history of 100 migrations with ten statements each, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Stages {

  private static final int MIGRATIONS = 100;

  private MigrationSet set;
  private SqlParser parser;
  private Linter reading;
  private Linter replaying;

  /** Writes the history and parses it once, so that replay and rules can be measured without that. */
  @Setup
  public void prepare() throws Exception {
    Path folder = Files.createTempDirectory("miglint-stages");
    for (int i = 0; i < MIGRATIONS; i++) {
      Files.writeString(folder.resolve("%06d_step.up.sql".formatted(i + 1)), text(i));
    }
    set =
        new Histories()
            .read(Selection.of(folder, folder.toString()), InputStream.nullInputStream())
            .sets()
            .get(0);
    parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
    Map<SourceFile, ParsedScript> parsed = new IdentityHashMap<>();
    for (Migration migration : set.migrations()) {
      SourceFile file = migration.rendering().text();
      parsed.put(file, parser.parse(file, migration.range()));
    }
    SqlParser known = (file, range) -> parsed.get(file);
    reading = linter(new FrontEnds(parser));
    replaying = linter(Parsers.postgres(known));
  }

  private static Linter linter(Parsers parsers) {
    RuleCatalogue catalogue = RuleCatalogue.registered();
    return new Linter(
        parsers,
        new LintOptions(PostgresVersion.DEFAULT, Map.of(), false, Schema.UNSEEN, s -> RulePolicy.DEFAULT.selection(catalogue, s.framework()), 1));
  }

  /** Where statements end. */
  @Benchmark
  public int split() {
    int pieces = 0;
    for (Migration migration : set.migrations()) {
      SourceFile file = migration.file();
      pieces += StatementSplitter.split(file, new Span(0, file.text().length())).size();
    }
    return pieces;
  }

  /** Splitting, libpg_query and the mapping of its tree. */
  @Benchmark
  public int parse() {
    int statements = 0;
    for (Migration migration : set.migrations()) {
      statements += parser.parse(migration.rendering().text(), migration.range()).statements().size();
    }
    return statements;
  }

  /** The catalog and the locks, of what was parsed before. */
  @Benchmark
  public Linter.Run replay() {
    return replaying.replay(List.of(set));
  }

  /** The same and every rule that is on by default. */
  @Benchmark
  public Linter.Run replayAndRules() {
    return replaying.lint(List.of(set));
  }

  /** All of it. */
  @Benchmark
  public Linter.Run all() {
    return reading.lint(List.of(set));
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      String table = "account_" + (number * 2 + i);
      text.append(
              "CREATE TABLE %1$s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, created_at timestamptz DEFAULT now());%n")
          .append("ALTER TABLE %1$s ADD COLUMN note text, ADD COLUMN owner_id bigint;%n")
          .append("CREATE INDEX %1$s_owner ON %1$s (owner_id);%n")
          .append("UPDATE %1$s SET note = 'none' WHERE note IS NULL;%n")
          .append("ALTER TABLE %1$s ALTER COLUMN note SET NOT NULL;%n");
      String written = text.toString().formatted(table);
      text.setLength(0);
      text.append(written);
    }
    return text.toString();
  }
}
