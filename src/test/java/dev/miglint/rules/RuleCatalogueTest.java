package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Rule;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule is a class, a page and a folder of cases, and each of them has the other two. */
class RuleCatalogueTest {

  private static final Pattern CAPITAL = Pattern.compile("(?<=.)(?=\\p{Lu})");

  @Test
  void everyClassOfThePackageIsARegisteredRule() throws IOException, URISyntaxException {
    assertThat(classes()).isEqualTo(RuleRun.CATALOGUE.ids());
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    assertThat(RulePage.ids()).isEqualTo(RuleRun.CATALOGUE.ids());
  }

  @Test
  void everyRuleHasCasesAndEveryFolderOfCasesARule() {
    assertThat(new TreeSet<>(RuleCase.rules())).isEqualTo(RuleRun.CATALOGUE.ids());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasCasesForBothVerdicts() {
    return RuleRun.CATALOGUE.ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () ->
                        assertThat(
                                RuleCase.of(id).stream()
                                    .map(RuleCase::isBad)
                                    .collect(Collectors.toSet()))
                            .as("one case with a want and one without")
                            .containsExactlyInAnyOrder(true, false)));
  }

  private static Set<String> classes() throws IOException, URISyntaxException {
    URI main = Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (Stream<Path> files = Files.list(Path.of(main).resolve("dev/miglint/rules"))) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.replace(".class", ""))
          .filter(name -> !name.equals("package-info"))
          .map(name -> CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
