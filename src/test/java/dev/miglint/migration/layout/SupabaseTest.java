package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class SupabaseTest {
  @Test
  void timestampsGiveTheOrder() {
    MigrationSet set = Outline.only("supabase/ordinary");
    assertThat(set.framework().id()).isEqualTo("supabase");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240101000000_a SIMPLE_QUERY: SELECT 1",
            "up 20240102000000_b SIMPLE_QUERY: SELECT 2");
  }

  @Test
  void theSeedIsLeftOut() {
    Discovery discovery = Outline.read("supabase/ordinary", ".");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("supabase/seed.sql");
  }
}
