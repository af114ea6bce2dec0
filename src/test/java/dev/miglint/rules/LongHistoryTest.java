package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Selection;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No rule does more for each statement of a long history than for each of a short one. The work is
 * counted in bytes that the rule allocates, which no other load on the machine changes.
 */
final class LongHistoryTest {

  private static final int SHORT = 150;
  private static final int TIMES = 4;

  /** Linear work grows by four; work for each pair of statements by sixteen. */
  private static final int LIMIT = 7;

  /** How much more a look-up among four times as many may cost. */
  private static final double LOGARITHMIC = 1.08;

  /** What is done once, whatever the history; less is not worth looking at. */
  private static final long ONCE = 2_000_000;

  /**
   * Known to grow faster: it holds two catalogs against each other for each way back, object by
   * object.
   */
  private static final Set<String> GROWING = Set.of("down-does-not-undo");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void workGrowsAsTheHistoryDoes(@TempDir Path folder) throws IOException {
    History few = history(migrations(folder.resolve("few"), SHORT));
    History many = history(migrations(folder.resolve("many"), SHORT * TIMES));
    assertThat(growing(few, many)).as("rules whose work grows faster than the history").isEmpty();
  }

  @Test
  void workGrowsAsTheTransactionDoes(@TempDir Path folder) throws IOException {
    History few = history(script(folder.resolve("few"), SHORT));
    History many = history(script(folder.resolve("many"), SHORT * TIMES));
    assertThat(growing(few, many)).as("rules whose work grows faster than the script").isEmpty();
  }

  private static List<String> growing(History few, History many) {
    List<String> growing = new ArrayList<>();
    for (Rule rule : RuleRun.CATALOGUE.rules()) {
      if (GROWING.contains(rule.info().id())) {
        continue;
      }
      allocated(rule, few); // Classes are loaded, tables are read.
      long one = allocated(rule, few);
      long other = allocated(rule, many);
      if (other > ONCE && other > LIMIT * one) {
        growing.add("%s: %,d bytes, then %,d".formatted(rule.info().id(), one, other));
      }
    }
    return growing;
  }

  /** Reading, replaying and asking for locks; the rules are counted above. */
  @Test
  void replayingGrowsAsTheHistoryDoes(@TempDir Path folder) throws IOException {
    history(migrations(folder.resolve("first"), SHORT)); // Classes are loaded, tables are read.
    long one = allocated(migrations(folder.resolve("few"), SHORT * TIMES));
    long other = allocated(migrations(folder.resolve("many"), SHORT * TIMES * TIMES));
    assertThat((double) other / one)
        .as("%,d bytes, then %,d for %d times as much", one, other, TIMES)
        .isLessThan(TIMES * LOGARITHMIC);
  }

  @Test
  void replayingGrowsAsTheTransactionDoes(@TempDir Path folder) throws IOException {
    history(script(folder.resolve("first"), SHORT)); // Classes are loaded, tables are read.
    long one = allocated(script(folder.resolve("few"), SHORT * TIMES));
    long other = allocated(script(folder.resolve("many"), SHORT * TIMES * TIMES));
    assertThat((double) other / one)
        .as("%,d bytes, then %,d for %d times as much", one, other, TIMES)
        .isLessThan(TIMES * LOGARITHMIC);
  }

  private static long allocated(Path folder) throws IOException {
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    History history = history(folder);
    assertThat(history.steps()).hasSizeGreaterThan(SHORT * TIMES);
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static long allocated(Rule rule, History history) {
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    if (rule instanceof StatementRule each) {
      for (Step step : history.steps()) {
        each.check(step, Settings.DEFAULTS);
      }
    } else if (rule instanceof ScriptRule each) {
      for (ReplayedScript script : history.replayed()) {
        each.check(script, Settings.DEFAULTS);
      }
    } else if (rule instanceof HistoryRule through) {
      HistoryRule.Walk walk = through.begin(Settings.DEFAULTS);
      history.replayed().forEach(walk::next);
      walk.problems(history);
    } else if (rule instanceof SetRule whole) {
      whole.check(history, Settings.DEFAULTS);
    }
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static Path migrations(Path folder, int migrations) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i <= migrations; i++) {
      Files.writeString(
          folder.resolve("%06d_step.up.sql".formatted(i)), "BEGIN;%n%sCOMMIT;%n".formatted(up(i)));
      Files.writeString(
          folder.resolve("%06d_step.down.sql".formatted(i)),
          "DROP TABLE account_%d;\n".formatted(i));
    }
    return folder;
  }

  /** The same in one transaction. */
  private static Path script(Path folder, int parts) throws IOException {
    Files.createDirectories(folder);
    StringBuilder text = new StringBuilder("BEGIN;\n");
    for (int i = 1; i <= parts; i++) {
      text.append(up(i));
    }
    Files.writeString(folder.resolve("000001_step.up.sql"), text.append("COMMIT;\n"));
    return folder;
  }

  private static History history(Path folder) {
    LintOptions options =
        new LintOptions(
            PostgresVersion.DEFAULT,
            Map.of(),
            false,
            Schema.UNSEEN,
            set -> new RuleSelection(List.of()),
            1);
    return new Linter(RuleRun.PARSERS, options)
        .replay(
            new Histories()
                .read(Selection.of(folder, folder.toString()), InputStream.nullInputStream())
                .sets())
        .histories()
        .get(0);
  }

  /** A bit of all that ordinary migrations do, to their own table and to the one before. */
  private static String up(int number) {
    return """
    CREATE TABLE account_%1$d (id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint, created_at timestamptz);
    INSERT INTO account_%1$d (id, name) VALUES (%1$d, 'c0ffee00-0000-4000-8000-%1$012d');
    ALTER TABLE account_%2$d ADD COLUMN note_%1$d text DEFAULT 'x', ALTER COLUMN name DROP NOT NULL;
    ALTER TABLE account_%1$d ADD CONSTRAINT owner_%1$d FOREIGN KEY (owner_id) REFERENCES account_%2$d (id);
    CREATE INDEX owner_idx_%1$d ON account_%2$d (owner_id);
    UPDATE account_%2$d SET name = 'none' WHERE name IS NULL;
    CREATE VIEW names_%1$d AS SELECT id, name FROM account_%1$d;
    DROP VIEW IF EXISTS names_%2$d;
    """
        .formatted(number, Math.max(1, number - 1));
  }
}
