package dev.miglint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RulePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class PacksTest {

  static final List<String> NAMES = Packs.NAMES;

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.registered();

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyPackCanBeUsed(String name) {
    assertThat(new Packs(CATALOGUE).layer(name).pack()).isEqualTo(name);
  }

  @Test
  void everyFileIsAPack() throws IOException {
    Path folder = Path.of("rules", "packs");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
            .isSubsetOf(NAMES);
      }
    }
  }

  @Test
  void everyPackThatARuleNamesIsThere() {
    assertThat(CATALOGUE.rules())
        .allSatisfy(rule -> assertThat(NAMES).containsAll(rule.info().packs()));
    assertThat(NAMES).containsAll(RulePolicy.FRAMEWORK_PACKS);
  }
}
