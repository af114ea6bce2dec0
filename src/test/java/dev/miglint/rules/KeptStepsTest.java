package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Keep;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Selection;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A history of a million statements fits into memory only if nobody keeps its steps: no rule that
 * remembers what it has seen, and nobody else.
 */
final class KeptStepsTest {

  private static final int MIGRATIONS = 400;

  /** Those that must be gone at the end, long before the scripts that are looked at together. */
  private static final int FIRST = 50;

  @Test
  void whatTheRulesHaveSeenIsLetGo(@TempDir Path folder) throws IOException {
    Watch watch = new Watch();

    Linter.Run run = run(folder, watch, Keep.FINDINGS);

    assertThat(watch.seen).isGreaterThan(FIRST);
    assertThat(watch.left).as("what is left of the first steps").isEmpty();
    assertThat(run.findings()).isNotEmpty();
    assertThat(run.failures()).isEmpty();
  }

  @Test
  void whoeverGoesThroughTheStepsOnceMoreHasThem(@TempDir Path folder) throws IOException {
    Watch watch = new Watch();

    Linter.Run run = run(folder, watch, Keep.STEPS);

    assertThat(watch.left).isNotEmpty();
    assertThat(run.histories().get(0).steps()).hasSize(watch.seen);
  }

  private static Linter.Run run(Path folder, Watch watch, Keep keep) throws IOException {
    for (int i = 1; i <= MIGRATIONS; i++) {
      Files.writeString(folder.resolve("%06d_step.up.sql".formatted(i)), up(i));
      Files.writeString(folder.resolve("%06d_step.down.sql".formatted(i)), down(i));
    }
    List<Selected> rules = new ArrayList<>();
    for (Rule rule : RuleRun.CATALOGUE.rules()) {
      rules.add(on(rule));
    }
    rules.add(on(watch));
    LintOptions options =
        new LintOptions(
            PostgresVersion.DEFAULT,
            Map.of(),
            false,
            Schema.UNSEEN,
            set -> new RuleSelection(rules),
            2);
    return new Linter(RuleRun.PARSERS, options)
        .lint(
            new Histories()
                .read(Selection.of(folder, folder.toString()), InputStream.nullInputStream())
                .sets(),
            keep);
  }

  private static Selected on(Rule rule) {
    return new Selected(rule, true, rule.info().severity(), "", Settings.DEFAULTS, true);
  }

  /** Says at the end which of the first steps are still there. */
  private static final class Watch implements HistoryRule {

    private int seen;
    private List<String> left = List.of();

    @Override
    public RuleInfo info() {
      return RuleInfo.inPacks("watch", Group.SET, Severity.INFO, "remembers weakly", "none");
    }

    @Override
    public Walk begin(Settings settings) {
      List<WeakReference<Step>> steps = new ArrayList<>();
      List<WeakReference<Statement>> trees = new ArrayList<>();
      List<WeakReference<Schema>> catalogs = new ArrayList<>();
      return new Walk() {
        @Override
        public void next(ReplayedScript script) {
          for (Step step : script.steps()) {
            if (seen++ < FIRST) {
              steps.add(new WeakReference<>(step));
              trees.add(new WeakReference<>(step.statement()));
              catalogs.add(new WeakReference<>(step.before()));
            }
          }
        }

        @Override
        public List<Problem> problems(History history) {
          System.gc();
          left = new ArrayList<>();
          steps.forEach(step -> note("a step", step));
          trees.forEach(tree -> note("a tree", tree));
          catalogs.forEach(catalog -> note("a catalog", catalog));
          return List.of();
        }

        private void note(String what, WeakReference<?> reference) {
          if (Objects.nonNull(reference.get())) {
            left.add(what);
          }
        }
      };
    }
  }

  private static String up(int number) {
    return """
    CREATE TABLE account_%1$d (id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint, created_at timestamptz);
    INSERT INTO account_%1$d (id, name) VALUES (%1$d, 'c0ffee00-0000-4000-8000-%1$012d');
    ALTER TABLE account_%1$d ADD CONSTRAINT owner_%1$d FOREIGN KEY (owner_id) REFERENCES people (id);
    CREATE INDEX owner_idx_%1$d ON account_%1$d (owner_id);
    CREATE INDEX name_idx_%1$d ON people (name);
    CREATE VIEW names_%1$d AS SELECT id, name FROM account_%1$d;
    DO $$ BEGIN IF true THEN ALTER TABLE people ADD COLUMN c%1$d integer; END IF; END $$;
    UPDATE people SET name = 'none' WHERE name IS NULL;
    """
        .formatted(number);
  }

  private static String down(int number) {
    return "DROP VIEW names_%1$d;\nDROP TABLE account_%1$d;\n".formatted(number);
  }
}
