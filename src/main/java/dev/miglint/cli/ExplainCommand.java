package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.report.RulePage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of a rule. */
@Command(
    name = "explain",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    description = "Explains a rule: when it fires, why, and what to do instead.",
    footer = {"", "Example:", "  miglint explain rename-column"})
final class ExplainCommand implements Callable<Integer> {

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE",
      completionCandidates = Candidates.Rules.class,
      description = "The rule's id, as it stands behind each finding.")
  private String rule = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  boolean help;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RuleCatalogue catalogue = RuleCatalogue.registered();
    RuleInfo info =
        catalogue
            .rule(rule)
            .orElseThrow(
                () -> new UsageException(NearestName.unknown("rule", rule, catalogue.ids())))
            .info();
    RulePage page =
        RulePage.of(rule).orElseGet(() -> new RulePage("# " + rule + "\n\n" + info.summary()));
    if (terminal.outIsTerminal()) {
      int width = Math.min(terminal.width(), WIDEST);
      terminal.out().print(page.text(terminal.colored(), width));
    } else {
      terminal.out().println(page.markdown().strip()); // Whoever reads a pipe reads Markdown.
    }
    return ExitCode.CLEAN;
  }
}
