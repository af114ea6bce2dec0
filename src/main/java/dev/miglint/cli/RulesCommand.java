package dev.miglint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.configuration.Packs;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RulePolicy;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.migration.Framework;
import dev.miglint.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Lists the rules. */
final class RulesCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint rules",
          "Lists every rule: whether it is on, and why. With a PATH, for the framework that is"
              + " detected there.",
          List.of("", "Examples:", "  miglint rules", "  miglint rules migrations/ --format json"),
          Option.all(InputOptions.OPTIONS, TableOptions.OPTIONS),
          Optional.of(InputOptions.PATHS),
          RulesCommand::new);

  private static final Framework NONE = new Framework("plain", false, Set.of(), "");

  private final Terminal terminal;
  private final InputOptions input;
  private final TableOptions output;

  private RulesCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.input = new InputOptions(given);
    this.output = TableOptions.of(given);
  }

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(terminal, input);
    Framework framework = framework(workspace);
    List<Selected> rules = workspace.rules(framework).all();
    switch (output.format()) {
      case TEXT -> text(rules, packs(workspace.configuration().packs(), framework));
      case JSON -> json(rules, new Packs(workspace.catalogue()));
    }
    return ExitCode.CLEAN;
  }

  private Framework framework(Workspace workspace) {
    boolean somewhere = !input.paths().isEmpty() || !workspace.configuration().paths().isEmpty();
    Optional<Framework> detected =
        somewhere
            ? workspace.discover().sets().stream().map(set -> set.framework()).findFirst()
            : Optional.empty();
    return detected.orElse(NONE);
  }

  /** Which packs are on, and what brought them: {@code recommended, types, pop (manifest)}. */
  private static String packs(List<String> extended, Framework framework) {
    Set<String> named = new LinkedHashSet<>(List.of(RulePolicy.RECOMMENDED));
    framework.packs().stream()
        .sorted()
        .map(pack -> "%s (%s)".formatted(pack, framework.id()))
        .forEach(named::add);
    named.addAll(extended);
    return String.join(", ", named);
  }

  private void text(List<Selected> rules, String packs) {
    int widest = rules.stream().mapToInt(rule -> rule.info().id().length()).max().orElse(0);
    String row = "%-" + Math.max(widest, 1) + "s  %-7s  %s";
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      List<Selected> ofGroup = rules.stream().filter(r -> r.info().group() == group).toList();
      if (ofGroup.isEmpty()) {
        continue;
      }
      terminal.out().println(group.words());
      for (Selected rule : ofGroup) {
        String state = rule.enabled() ? rule.severity().words() : "off";
        terminal
            .out()
            .println("  " + row.formatted(rule.info().id(), state, rule.why()).stripTrailing());
        terminal.out().println("      " + rule.info().summary());
      }
      terminal.out().println();
    }
    long on = rules.stream().filter(Selected::enabled).count();
    terminal.out().println("%s rules, %s of them on; packs: %s".formatted(rules.size(), on, packs));
  }

  private void json(List<Selected> rules, Packs packs) {
    try (JsonGenerator json = Json.generator(terminal.out())) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("rules");
      for (Selected rule : rules) {
        json.writeStartObject();
        json.writeStringField("id", rule.info().id());
        json.writeStringField("group", rule.info().group().words());
        json.writeStringField("severity", rule.severity().words());
        json.writeBooleanField("enabled", rule.enabled());
        json.writeStringField("why", rule.why());
        json.writeArrayFieldStart("packs");
        for (String pack : packs.of(rule.info())) {
          json.writeString(pack);
        }
        json.writeEndArray();
        json.writeStringField("summary", rule.info().summary());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.out().println();
  }
}
