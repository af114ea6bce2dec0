package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.report.RulePage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Prints the page of a rule. */
final class ExplainCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint explain",
          "Explains a rule: when it fires, why, and what to do instead.",
          List.of("", "Example:", "  miglint explain rename-column"),
          List.of(),
          Optional.of(
              new Operand(
                  "RULE",
                  false,
                  Candidates.RULES,
                  "The rule's id, as it stands behind each finding.")),
          ExplainCommand::new);

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  private final Terminal terminal;
  private final String rule;

  private ExplainCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.rule = given.operands().get(0);
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
