package dev.miglint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestNameTest {

  private static final List<String> RULES =
      List.of("rename-column", "rename-table", "drop-table-without-deprecation", "truncate");

  @Test
  void aTypingMistakeIsRecognised() {
    assertThat(NearestName.to("rename-colum", RULES)).contains("rename-column");
    assertThat(NearestName.to("raname-tabel", RULES)).contains("rename-table");
    assertThat(NearestName.to("RENAME-COLUMN", RULES)).contains("rename-column");
    assertThat(NearestName.to("turncate", RULES)).contains("truncate");
  }

  @Test
  void aPartOfANameIsRecognised() {
    assertThat(NearestName.to("drop-table", RULES)).contains("drop-table-without-deprecation");
  }

  @Test
  void nothingIsGuessedForWhatIsNotSimilar() {
    assertThat(NearestName.to("vacuum", RULES)).isEmpty();
    assertThat(NearestName.to("x", RULES)).isEmpty();
    assertThat(NearestName.to("", RULES)).isEmpty();
  }

  @Test
  void messagesNameTheNearestOrListAFew() {
    assertThat(NearestName.unknown("rule", "rename-colum", RULES))
        .isEqualTo("unknown rule \"rename-colum\"; did you mean \"rename-column\"?");
    assertThat(NearestName.unknown("format", "pdf", List.of("text", "json")))
        .isEqualTo("unknown format \"pdf\"; it can be text, json");
  }

  @Test
  void constantsAreFoundByTheirWords() {
    assertThat(NearestName.constant("severity", "info", Severity.values(), Severity::words))
        .isEqualTo(Severity.INFO);
    assertThatThrownBy(
            () -> NearestName.constant("severity", "warnin", Severity.values(), Severity::words))
        .hasMessage("unknown severity \"warnin\"; did you mean \"warning\"?");
  }
}
