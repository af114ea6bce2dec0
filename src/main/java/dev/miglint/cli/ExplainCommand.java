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
    String page =
        RulePage.of(rule)
            .map(RulePage::markdown)
            .orElseGet(() -> "# " + rule + "\n\n" + info.summary());
    terminal.out().println(page.strip());
    return ExitCode.CLEAN;
  }
}
