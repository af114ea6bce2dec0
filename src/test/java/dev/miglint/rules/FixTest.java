package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.LintResult;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A fix parses, its problem is gone, and no other takes its place; otherwise it is none. */
class FixTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicContainer> everyFixOfACaseIsOne() {
    return RuleCase.rules().stream()
        .map(rule -> DynamicContainer.dynamicContainer(rule, Stream.of(rule).flatMap(this::tests)));
  }

  private Stream<DynamicTest> tests(String rule) {
    return RuleCase.of(rule).stream()
        .filter(RuleCase::isBad)
        .filter(ruleCase -> Files.isRegularFile(ruleCase.path()))
        .map(ruleCase -> DynamicTest.dynamicTest(ruleCase.toString(), () -> check(ruleCase)));
  }

  private void check(RuleCase ruleCase) throws IOException {
    PostgresVersion target = ruleCase.header().targets().get(0);
    LintResult before = RuleRun.of(ruleCase.rule(), ruleCase.path(), ruleCase.header(), target);
    String text = Files.readString(ruleCase.path());
    int number = 0;
    for (Finding finding : before.findings()) {
      for (Fix fix : finding.fixes()) {
        Path place = Files.createDirectories(folder.resolve(ruleCase.name() + number++));
        Path file = place.resolve(ruleCase.path().getFileName());
        Files.writeString(file, AppliedFix.to(text, fix));
        LintResult after = RuleRun.of(ruleCase.rule(), file, ruleCase.header(), target);
        assertThat(after.failures()).as("%s: %s", fix.title(), AppliedFix.to(text, fix)).isEmpty();
        assertThat(after.notAnalysed()).isLessThanOrEqualTo(before.notAnalysed());
        assertThat(syntaxErrors(file, ruleCase)).isEqualTo(syntaxErrors(ruleCase.path(), ruleCase));
        assertThat(after.findings())
            .as("%s in %s", fix.title(), AppliedFix.to(text, fix))
            .hasSize(before.findings().size() - 1);
      }
    }
  }

  private static long syntaxErrors(Path file, RuleCase ruleCase) {
    PostgresVersion target = ruleCase.header().targets().get(0);
    return RuleRun.of("syntax-error", file, ruleCase.header(), target).findings().stream()
        .filter(finding -> finding.rule().equals("syntax-error"))
        .count();
  }
}
