package dev.miglint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.sql.Statement;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long histories; apart from the other tests of the replay so that these stay quick to run. */
final class LongHistoryTest {

  @Test
  void tenThousandMigrationsOfFiveThousandTablesReplayInSeconds() {
    ReplayedScript script = ReplayedScript.onUnseenDatabase();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      statements.addAll(
          script
              .parse(
                  "CREATE TABLE t%d (id serial PRIMARY KEY, a int REFERENCES t%d, b text)"
                          .formatted(i, Math.max(0, i - 1))
                      + "; ALTER TABLE t%d ADD COLUMN c int; CREATE INDEX ON t%d (a, c)"
                          .formatted(i, i))
              .statements());
    }
    SchemaReplay replay = new SchemaReplay();
    // Time of this thread alone: other tests may keep the machine busy.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Schema schema = Schema.UNSEEN;
    for (int i = 0; i < statements.size(); i++) {
      schema = replay.apply(schema.at(new Moment(i, i, i, i, "")), statements.get(i));
    }
    Duration duration = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    assertThat(schema.tables()).hasSize(5_000);
    assertThat(duration).isLessThan(Duration.ofSeconds(5));
  }
}
