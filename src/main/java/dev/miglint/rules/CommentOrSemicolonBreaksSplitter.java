package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.SplitterCut;
import dev.miglint.lint.SplittingRunner;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where a runner that reads line by line cuts a statement, and the server would not. */
@AutoService(Rule.class)
public final class CommentOrSemicolonBreaksSplitter implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "comment-or-semicolon-breaks-splitter",
            Group.DATA,
            Severity.WARNING,
            "two dashes or a semicolon in a quote, a comment or a body, at which the runner cuts",
            "pop")
        .withOptions(SplittingRunner.RUNNER);
  }

  @Override
  public Walk begin(Settings settings) {
    return SplittingRunner.walk(settings, CommentOrSemicolonBreaksSplitter::problems);
  }

  /** One for each statement, with the comments before it. */
  private static List<Problem> problems(Script script) {
    String text = script.migration().file().text();
    List<Problem> problems = new ArrayList<>();
    int from = script.migration().range().start();
    for (Statement statement : script.parsed().statements()) {
      Span span = statement.span();
      if (span.start() < from) {
        continue; // Part of the statement before it.
      }
      SplitterCut.first(text, new Span(from, span.end()), statement)
          .map(CommentOrSemicolonBreaksSplitter::problem)
          .ifPresent(problems::add);
      boolean rows = statement instanceof Copy copy && copy.data().isPresent();
      from = rows ? ((Copy) statement).data().orElse(span).end() : span.end();
    }
    return problems;
  }

  private static Problem problem(SplitterCut cut) {
    String whole =
        "or have the file sent whole, with %s as its first line.".formatted(SplittingRunner.RAW);
    return cut.isComment()
        ? Problem.at(
            cut.place(),
            "A runner that takes all that follows -- on a line for a comment, in quotes too, loses"
                + " the rest of this line: the server refuses what is left, or gets another text.",
            "Write it without two dashes in a row ('a-' || '-b'), " + whole)
        : Problem.at(
            cut.place(),
            "A runner that splits files at every semicolon outside of single quotes cuts the statement here, in %s, and the server refuses the pieces."
                .formatted(cut.where()),
            "Write it without a semicolon or in single quotes, " + whole);
  }
}
