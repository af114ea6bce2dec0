package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case says on its own lines what the rule must find there; what is missing and what is too
 * much both fail. A case is a file or a folder in {@code testdata/rules/<rule>}.
 *
 * <ul>
 *   <li>{@code -- want "part of the message"} expects a finding on this line; {@code -- want:12
 *       error "…"} also its column and severity; several strings are several findings. {@code --
 *       help "…"} and {@code -- safe "…"} expect words in the help and the safe SQL of a finding of
 *       the line, {@code -- fix "…"} in the file once its fix is made.
 *   <li>Header lines, among the comments at the top: {@code -- about:} one sentence (required),
 *       {@code -- pg: 11, 14}, {@code -- transaction: none|file|set|simple|unknown}, {@code --
 *       framework:}, {@code -- setting: option=value}, {@code -- session: lock_timeout=4s}, {@code
 *       -- release: together}, {@code -- with:} other rules that are on, {@code -- known-limit:}
 *       one sentence.
 * </ul>
 */
class RuleCasesTest {

  /** The cases of a rule are read when their turn comes: a mutation run asks for one at a time. */
  @TestFactory
  Stream<DynamicContainer> everyCaseIsMet() {
    return RuleCase.rules().stream()
        .map(
            rule ->
                DynamicContainer.dynamicContainer(
                    rule,
                    Stream.of(rule).flatMap(r -> RuleCase.of(r).stream()).flatMap(this::tests)));
  }

  private Stream<DynamicTest> tests(RuleCase ruleCase) {
    List<PostgresVersion> targets = ruleCase.header().targets();
    return targets.stream()
        .map(
            target ->
                DynamicTest.dynamicTest(
                    targets.size() == 1
                        ? ruleCase.toString()
                        : "%s on %d".formatted(ruleCase, target.major()),
                    () -> check(ruleCase, target)));
  }

  private static void check(RuleCase ruleCase, PostgresVersion target) {
    assertThat(ruleCase.header().all("about")).as("-- about: one sentence").hasSize(1);
    LintResult result = RuleRun.of(ruleCase.rule(), ruleCase.path(), ruleCase.header(), target);
    assertThat(result.failures()).as("crashes").isEmpty();
    List<Finding> findings =
        result.findings().stream().filter(f -> f.rule().equals(ruleCase.rule())).toList();
    List<Finding> surplus = new ArrayList<>(findings);
    List<Want> missing = new ArrayList<>();
    for (Want want : ruleCase.wants()) {
      boolean met =
          want.part() == Want.Part.WANT
              ? remove(surplus, want)
              : findings.stream().anyMatch(want::isMetBy);
      if (!met) {
        missing.add(want);
      }
    }
    assertThat(surplus.stream().map(RuleCasesTest::shown).toList())
        .as("findings that nobody wants; missing: %s", missing)
        .isEmpty();
    assertThat(missing)
        .as("wants that are not met by %s", findings.stream().map(RuleCasesTest::shown).toList())
        .isEmpty();
  }

  /** Each finding meets one want. */
  private static boolean remove(List<Finding> findings, Want want) {
    return findings.stream().filter(want::isMetBy).findFirst().map(findings::remove).orElse(false);
  }

  private static String shown(Finding finding) {
    return "%s:%d:%d %s: %s | %s | %s"
        .formatted(
            finding.file().name(),
            finding.start().line(),
            finding.start().column(),
            finding.severity().words(),
            finding.message(),
            finding.help(),
            finding.safeSql());
  }
}
