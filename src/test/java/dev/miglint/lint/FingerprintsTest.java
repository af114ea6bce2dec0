package dev.miglint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.History.Script;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final Migration MIGRATION = migration("1.sql", "SELECT 1;");
  private static final Migration OTHER = migration("2.sql", "SELECT 1;");

  private static final ScriptOutline SCRIPT =
      ScriptOutline.of(
          new Script(MIGRATION, new ParsedScript(List.of(), List.of(), List.of()), MIGRATION));

  private final Fingerprints fingerprints = new Fingerprints(List.of(SCRIPT));

  @Test
  void equalFindingsAreNumberedInTheirOrderAndNotInThatOfTheQuestions() {
    Fingerprint first = fingerprints.of("rule", MIGRATION, new Span(0, 6));
    Fingerprint second = fingerprints.of("rule", MIGRATION, new Span(0, 6));

    String asked = second.value();

    Fingerprints again = new Fingerprints(List.of());
    assertThat(first.value()).isEqualTo(again.of("rule", MIGRATION, new Span(0, 6)).value());
    assertThat(asked).isEqualTo(again.of("rule", MIGRATION, new Span(0, 6)).value());
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void rulesAndFilesAreNumberedByThemselves() {
    Fingerprint one = fingerprints.of("rule", MIGRATION, new Span(0, 6));

    assertThat(fingerprints.of("another", MIGRATION, new Span(0, 6))).isNotEqualTo(one);
    assertThat(fingerprints.of("rule", OTHER, new Span(0, 6))).isNotEqualTo(one);
    Fingerprints another = new Fingerprints(List.of(SCRIPT));
    assertThat(another.of("rule", MIGRATION, new Span(0, 6))).isEqualTo(one);
  }

  private static Migration migration(String name, String text) {
    var file = new SourceFile(name, text);
    return new Migration(
        name, "", name, Direction.UP, file, file.whole(), TransactionMode.PER_MIGRATION);
  }
}
