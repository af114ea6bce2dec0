package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Rendering;
import dev.miglint.migration.Rendering.Placeholder;
import dev.miglint.migration.Rendering.Unread;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.ParsedScript.SyntaxError;
import dev.miglint.sql.SqlParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Parses the migrations of a set, in parallel where that pays. */
final class Scripts {

  /** Below this many migrations a thread costs more than it brings. */
  private static final int FEW = 8;

  /** So many files may be parsed before they are wanted: what is parsed takes memory. */
  private static final int AHEAD = 200;

  private final Parsers parsers;
  private final Workers workers;
  private final List<Failure> failures;

  Scripts(Parsers parsers, Workers workers, List<Failure> failures) {
    this.parsers = parsers;
    this.workers = workers;
    this.failures = failures;
  }

  /** Hands over each script in the set's order, as soon as it is parsed. */
  void read(MigrationSet set, Consumer<Script> taker) {
    List<Migration> migrations = set.migrations();
    if (!workers.areSeveral() || migrations.size() < FEW) {
      for (Migration migration : migrations) {
        taker.accept(parsed(migration, () -> parse(migration)));
      }
      return;
    }
    Deque<Future<List<Reading>>> ahead = new ArrayDeque<>();
    int next = 0;
    for (List<Migration> part : byFile(migrations)) {
      ahead.add(workers.submit(() -> read(part)));
      if (ahead.size() == AHEAD) {
        next = take(ahead.remove(), migrations, next, taker);
      }
    }
    while (!ahead.isEmpty()) {
      next = take(ahead.remove(), migrations, next, taker);
    }
  }

  private int take(
      Future<List<Reading>> future, List<Migration> migrations, int next, Consumer<Script> taker) {
    int taken = next;
    for (Reading reading : Workers.result(future)) {
      taker.accept(parsed(migrations.get(taken++), reading));
    }
    return taken;
  }

  /** What one file holds is read by one thread, since reading it may have a part in common. */
  private static List<List<Migration>> byFile(List<Migration> migrations) {
    List<List<Migration>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= migrations.size(); i++) {
      if (i == migrations.size() || migrations.get(i).file() != migrations.get(start).file()) {
        parts.add(migrations.subList(start, i));
        start = i;
      }
    }
    return parts;
  }

  /** Reads now; what went wrong is thrown to whoever wants the script. */
  private List<Reading> read(List<Migration> migrations) {
    List<Reading> readings = new ArrayList<>();
    for (Migration migration : migrations) {
      try {
        ParsedScript script = parse(migration);
        readings.add(() -> script);
      } catch (RuntimeException | StackOverflowError e) {
        readings.add(
            () -> {
              throw new IllegalStateException(e);
            });
      }
    }
    return readings;
  }

  private ParsedScript parse(Migration migration) {
    Optional<SqlParser> parser = parsers.of(migration);
    if (parser.isEmpty()) {
      return Linter.NOTHING;
    }
    Rendering rendering = migration.rendering();
    ParsedScript parsed = parser.get().parse(rendering.text(), migration.range());
    boolean plain = rendering.placeholders().isEmpty() && rendering.unread().isEmpty();
    return plain ? parsed : withoutTemplates(parsed, rendering, migration.range());
  }

  /** What the server refuses may be what stands in place of a template, which it never sees. */
  private static ParsedScript withoutTemplates(
      ParsedScript parsed, Rendering rendering, Span range) {
    List<SyntaxError> errors = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(parsed.skipped());
    for (SyntaxError error : parsed.syntaxErrors()) {
      Optional<Placeholder> template = rendering.templateIn(error.statement());
      if (template.isPresent()) {
        skipped.add(
            new Skipped(
                "only the runner knows what %s stands for".formatted(template.get().template()),
                error.statement()));
      } else {
        errors.add(error);
      }
    }
    for (Unread unread : rendering.unread()) {
      if (range.contains(unread.span())) {
        skipped.add(new Skipped(unread.reason(), unread.span()));
      }
    }
    return new ParsedScript(
        parsed.statements(), errors, skipped, parsed.newer(), parsed.outside(), parsed.made());
  }

  /** How a script is come by. */
  private interface Reading {
    ParsedScript read();
  }

  private Script parsed(Migration migration, Reading reading) {
    try {
      return Script.of(migration, reading.read());
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(
          new Failure(
              Failure.Kind.CRASH,
              migration.file().name(),
              "the file could not be parsed (%s); please report this".formatted(e)));
      return Script.of(migration, Linter.NOTHING);
    }
  }
}
