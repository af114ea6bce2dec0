package dev.miglint.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprint;
import dev.miglint.lint.LintResult.Silenced;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SilencingTest {

  private static final Set<String> RULES =
      Set.of("drop-column", "rename-column", "missing-primary-key", "types");

  /** Every statement of the text has a finding of drop-column. */
  private static Silencing silence(String text) {
    SourceFile file = new SourceFile("a.sql", text);
    List<Span> statements = statements(text);
    List<Finding> findings = new ArrayList<>();
    for (Span statement : statements) {
      findings.add(finding(file, "drop-column", statement));
    }
    return silence(file, findings, List.of());
  }

  private static Silencing silence(SourceFile file, List<Finding> findings, List<Span> skipped) {
    Directives directives = Directives.of(file, statements(file.text()), skipped);
    return Silencing.apply(
        findings,
        List.of(directives),
        RULES,
        Set.of("drop-column", "rename-column", "missing-primary-key"),
        LocalDate.of(2027, 2, 1));
  }

  private static List<Span> statements(String text) {
    Tokens tokens = Tokens.of(text);
    return tokens.splitTopLevel(';').stream().filter(span -> span.length() > 0).toList();
  }

  private static Finding finding(SourceFile file, String rule, Span span) {
    Migration migration =
        new Migration(
            "a", "", "a", Direction.UP, file, file.whole(), TransactionMode.PER_MIGRATION);
    return new Finding(
        rule,
        Severity.ERROR,
        migration,
        span,
        "Message.",
        "Help.",
        "",
        List.of(),
        Fingerprint.of("f", ""));
  }

  private static List<String> kept(Silencing silencing) {
    return silencing.kept().stream().map(finding -> finding.file().text(finding.span())).toList();
  }

  private static List<String> problems(Silencing silencing) {
    return silencing.problems().stream()
        .map(p -> p.rule() + ": " + p.problem().message() + " " + p.problem().help())
        .toList();
  }

  @Test
  void theStatementThatFollowsIsSilencedAndNoOther() {
    Silencing silencing = silence("-- miglint:ignore drop-column -- nobody reads it\nA 1;\nB 2;\n");
    assertThat(kept(silencing)).containsExactly("B 2");
    assertThat(silencing.silenced())
        .extracting(Silenced::reason)
        .containsExactly("nobody reads it");
    assertThat(silencing.problems()).isEmpty();
  }

  @Test
  void otherCommentsAndBlankLinesMayStandBetween() {
    assertThat(kept(silence("A 1;\n-- miglint:ignore drop-column -- r\n\n-- more\n\nB 2;\nC 3;\n")))
        .containsExactly("A 1", "C 3");
  }

  @Test
  void aCommentInsideAStatementBelongsToIt() {
    assertThat(kept(silence("A\n  -- miglint:ignore drop-column -- r\n  1;\nB 2;")))
        .containsExactly("B 2");
  }

  @Test
  void aCommentBehindAStatementBelongsToIt() {
    assertThat(kept(silence("A 1; -- miglint:ignore drop-column -- r\nB 2;")))
        .containsExactly("B 2");
  }

  @Test
  void aBlockCommentBetweenTwoStatementsOfALineBelongsToTheSecond() {
    assertThat(kept(silence("A 1; /* miglint:ignore drop-column -- r */ B 2;")))
        .containsExactly("A 1");
  }

  @Test
  void blockCommentsMayHoldSeveralDirectivesAndReasonsOfSeveralLines() {
    Silencing silencing =
        silence(
            """
            /*
             * miglint:ignore rename-column -- one
             * miglint:ignore drop-column -- because
             *   of this
             */
            A 1;
            """);
    assertThat(kept(silencing)).isEmpty();
    assertThat(silencing.silenced())
        .extracting(Silenced::reason)
        .containsExactly("because of this");
  }

  @Test
  void severalDirectivesMayStandBeforeAStatement() {
    Silencing silencing =
        silence(
            "-- miglint:ignore rename-column -- one\n-- miglint:ignore drop-column -- two\nA 1;");
    assertThat(kept(silencing)).isEmpty();
    assertThat(problems(silencing))
        .containsExactly(
            "unused-directive: miglint:ignore rename-column silences nothing: the rule has no"
                + " finding in this statement. Remove it.");
  }

  @Test
  void severalRulesMayBeNamed() {
    Silencing silencing = silence("-- miglint:ignore drop-column, types -- r\nA 1;");
    assertThat(kept(silencing)).isEmpty();
    assertThat(silencing.problems()).isEmpty();
  }

  @Test
  void aFileIsSilencedFromItsTop() {
    Silencing silencing =
        silence("-- Licence.\n-- miglint:ignore-file drop-column -- new database\nA 1;\nB 2;\n");
    assertThat(kept(silencing)).isEmpty();
    assertThat(silencing.silenced()).hasSize(2);
    assertThat(silencing.problems()).isEmpty();
  }

  @Test
  void aFindingAboutTheFileIsSilencedForTheFileOnly() {
    SourceFile file = new SourceFile("a.sql", "-- miglint:ignore missing-primary-key -- r\nA 1;");
    List<Finding> findings = List.of(finding(file, "missing-primary-key", Span.START_OF_FILE));
    Silencing silencing = silence(file, findings, List.of());
    assertThat(silencing.kept()).hasSize(1);
    assertThat(problems(silencing))
        .containsExactly(
            "unused-directive: miglint:ignore missing-primary-key silences nothing: the rule has"
                + " no finding in this statement. Put it before the statement that it is about,"
                + " or write miglint:ignore-file when the finding is about the file as a whole.");
    SourceFile other =
        new SourceFile("a.sql", "-- miglint:ignore-file missing-primary-key -- r\nA 1;");
    assertThat(
            silence(
                    other,
                    List.of(finding(other, "missing-primary-key", Span.START_OF_FILE)),
                    List.of())
                .kept())
        .isEmpty();
  }

  @Test
  void aDirectiveForTheFileBehindAStatementIsInvalid() {
    Silencing silencing = silence("A 1;\n-- miglint:ignore-file drop-column -- r\nB 2;");
    assertThat(kept(silencing)).containsExactly("A 1", "B 2");
    assertThat(problems(silencing))
        .containsExactly(
            "invalid-directive: miglint:ignore-file stands behind the first statement, so it"
                + " silences nothing. Move it to the top of the file, or write miglint:ignore for"
                + " one statement.");
  }

  @Test
  void aDirectiveEndsOnItsLastDay() {
    String directive = "-- miglint:ignore drop-column %s -- r\nA 1;";
    for (String still : List.of("until=2027-02-01", "until=9999-12-31, owner=a", "owner=a")) {
      Silencing silencing = silence(directive.formatted(still));
      assertThat(kept(silencing)).as(still).isEmpty();
      assertThat(silencing.problems()).as(still).isEmpty();
    }
    Silencing over = silence(directive.formatted("owner=pay until=2027-01-31"));
    assertThat(kept(over)).containsExactly("A 1");
    assertThat(problems(over))
        .containsExactly(
            "expired-directive: miglint:ignore drop-column silences nothing since its last day,"
                + " 2027-01-31, has passed; its reason was: r. Remove it with what it was about, or"
                + " ask pay whether to give it another day.");
  }

  @Test
  void anotherDirectiveMayStillHold() {
    Silencing silencing =
        silence(
            "-- miglint:ignore drop-column until=2027-01-31 -- old\n"
                + "-- miglint:ignore drop-column owner=pay until=2027-02-01 -- new\nA 1;");
    assertThat(silencing.silenced())
        .extracting(Silenced::reason)
        .containsExactly("new (owner pay, until 2027-02-01)");
    assertThat(silencing.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.rule()).isEqualTo(DirectiveProblem.EXPIRED));
  }

  @Test
  void aReasonIsRequired() {
    for (String comment :
        List.of(
            "-- miglint:ignore drop-column",
            "-- miglint:ignore drop-column --",
            "-- miglint:ignore drop-column because",
            "/* miglint:ignore drop-column --  */")) {
      Silencing silencing = silence(comment + "\nA 1;");
      assertThat(kept(silencing)).as(comment).containsExactly("A 1");
      assertThat(problems(silencing))
          .as(comment)
          .containsExactly(
              "invalid-directive: miglint:ignore gives no reason, so it silences nothing. Add two"
                  + " dashes and the reason: miglint:ignore drop-column -- why this is safe here.");
    }
  }

  @Test
  void aRuleIsRequired() {
    assertThat(problems(silence("-- miglint:ignore -- r\nA 1;")))
        .containsExactly(
            "invalid-directive: miglint:ignore names no rule, so it silences nothing. Name the"
                + " rules, then two dashes and the reason: miglint:ignore drop-column -- nobody"
                + " reads it.");
  }

  @Test
  void anUnknownRuleNamesTheNearestAndTheOthersAreObeyed() {
    Silencing silencing = silence("-- miglint:ignore rename-colum, drop-column -- r\nA 1;");
    assertThat(kept(silencing)).isEmpty();
    assertThat(problems(silencing))
        .containsExactly(
            "invalid-directive: There is no rule rename-colum. Did you mean rename-column?");
    Span span = silencing.problems().get(0).problem().span();
    assertThat(silencing.problems().get(0).file().text(span)).isEqualTo("rename-colum");
  }

  @Test
  void aRuleThatResemblesNoneNamesTheCommandThatListsThem() {
    assertThat(problems(silence("-- miglint:ignore all -- r\nA 1;")))
        .containsExactly(
            "invalid-directive: There is no rule all. Run miglint rules to see what there is.");
  }

  @Test
  void anUnknownDirectiveIsInvalid() {
    assertThat(problems(silence("-- miglint:disable drop-column -- r\nA 1;")))
        .containsExactly(
            "invalid-directive: miglint:disable is no directive, so it silences nothing. Write"
                + " miglint:ignore for a statement or miglint:ignore-file for a file.");
  }

  @Test
  void aDirectiveWithoutAStatementIsUnused() {
    assertThat(problems(silence("A 1;\n\n-- miglint:ignore drop-column -- r\n")))
        .containsExactly(
            "unused-directive: miglint:ignore drop-column silences nothing: no statement follows"
                + " it. Put it before the statement that it is about, or remove it.");
  }

  @Test
  void aRuleThatIsSwitchedOffSaysNothingAboutItsDirectives() {
    assertThat(silence("-- miglint:ignore types -- r\nA 1;").problems()).isEmpty();
  }

  @Test
  void theFixOfAnUnusedDirectiveRemovesTheComment() {
    Silencing silencing = silence("-- miglint:ignore rename-column -- r\nA 1;");
    assertThat(silencing.problems().get(0).problem().fixes())
        .singleElement()
        .satisfies(
            fix ->
                assertThat(fix.edits())
                    .singleElement()
                    .satisfies(edit -> assertThat(edit.span()).isEqualTo(new Span(0, 36))));
  }

  @Test
  void textInQuotesIsNoDirective() {
    for (String statement :
        List.of(
            "A '\n-- miglint:ignore drop-column -- r\n'",
            "A $$\n-- miglint:ignore drop-column -- r\n$$",
            "A \"-- miglint:ignore drop-column -- r\"")) {
      Silencing silencing = silence(statement + ";");
      assertThat(kept(silencing)).containsExactly(statement);
      assertThat(silencing.problems()).isEmpty();
    }
  }

  @Test
  void dataOfCopyIsNoDirectiveAndItsQuotesHideNone() {
    String text =
        "COPY t FROM stdin;\nit's\n-- miglint:ignore x -- r\n\\.\n"
            + "-- miglint:ignore drop-column -- r\nA 1;";
    SourceFile file = new SourceFile("a.sql", text);
    Span copy = new Span(0, 17);
    Span data = new Span(18, text.indexOf("\n-- miglint:ignore drop"));
    Span last = new Span(text.indexOf("A 1"), text.length() - 1);
    Directives directives = Directives.of(file, List.of(copy, last), List.of(data));
    assertThat(directives.invalid()).isEmpty();
    assertThat(directives.valid())
        .singleElement()
        .satisfies(directive -> assertThat(directive.covers()).contains(last));
  }

  @Test
  void proseThatMentionsADirectiveIsNone() {
    assertThat(silence("-- see the docs on miglint:ignore\nA 1;").problems()).isEmpty();
  }

  @Test
  void lineEndsOfWindowsAreNoPartOfTheReason() {
    Silencing silencing = silence("-- miglint:ignore drop-column -- r\r\nA 1;\r\nB 2;\r\n");
    assertThat(kept(silencing)).containsExactly("B 2");
    assertThat(silencing.silenced()).extracting(Silenced::reason).containsExactly("r");
  }

  @Test
  void findingsOfOtherFilesAreKept() {
    SourceFile file = new SourceFile("a.sql", "-- miglint:ignore drop-column -- r\nA 1;");
    SourceFile other = new SourceFile("b.sql", "-- nothing to silence here at al\nA 1;");
    Finding finding = finding(other, "drop-column", new Span(36, 39));
    assertThat(silence(file, List.of(finding), List.of()).kept()).containsExactly(finding);
  }
}
