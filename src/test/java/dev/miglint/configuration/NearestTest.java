package dev.miglint.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> RULES =
      List.of("rename-column", "rename-table", "drop-table-without-deprecation", "truncate");

  @Test
  void aTypingMistakeIsRecognised() {
    assertThat(Nearest.to("rename-colum", RULES)).contains("rename-column");
    assertThat(Nearest.to("raname-tabel", RULES)).contains("rename-table");
    assertThat(Nearest.to("RENAME-COLUMN", RULES)).contains("rename-column");
    assertThat(Nearest.to("turncate", RULES)).contains("truncate");
  }

  @Test
  void aPartOfANameIsRecognised() {
    assertThat(Nearest.to("drop-table", RULES)).contains("drop-table-without-deprecation");
  }

  @Test
  void nothingIsGuessedForWhatIsNotSimilar() {
    assertThat(Nearest.to("vacuum", RULES)).isEmpty();
    assertThat(Nearest.to("x", RULES)).isEmpty();
    assertThat(Nearest.to("", RULES)).isEmpty();
  }

  @Test
  void messagesNameTheNearestOrListAFew() {
    assertThat(Nearest.unknown("rule", "rename-colum", RULES))
        .isEqualTo("unknown rule \"rename-colum\"; did you mean \"rename-column\"?");
    assertThat(Nearest.unknown("format", "pdf", List.of("text", "json")))
        .isEqualTo("unknown format \"pdf\"; it can be text, json");
  }

  @Test
  void constantsAreFoundByTheirWords() {
    assertThat(Nearest.constant("threshold", "never", FailOn.values(), FailOn::words))
        .isEqualTo(FailOn.NEVER);
    assertThatThrownBy(
            () -> Nearest.constant("threshold", "warnin", FailOn.values(), FailOn::words))
        .hasMessage("unknown threshold \"warnin\"; did you mean \"warning\"?");
  }
}
