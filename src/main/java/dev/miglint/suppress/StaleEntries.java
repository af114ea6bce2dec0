package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprints;
import dev.miglint.lint.Fix;
import dev.miglint.lint.History;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.Linter.Run;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.ScriptOutline;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.suppress.Baseline.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries of a baseline whose findings are gone: they would hide the next ones. */
final class StaleEntries {

  /** The rule that says so. */
  static final String RULE = "stale-baseline-entry";

  private static final Pattern COUNT = Pattern.compile("count:\\s*(\\d+)");

  /** An entry that has its line for itself. */
  private static final Pattern LINE = Pattern.compile("-\\s*\\{[^{}]*\\}\\s*(#.*)?");

  private final Baseline baseline;
  private final Held held;
  private final Run run;
  private final Set<String> known;
  private final Function<MigrationSet, RuleSelection> rules;
  private final Map<String, Checked> files = new HashMap<>();

  /** What was checked of a file. */
  private record Checked(History history, List<ScriptOutline> scripts) {}

  StaleEntries(
      Baseline baseline,
      Held held,
      Run run,
      Set<String> known,
      Function<MigrationSet, RuleSelection> rules) {
    this.baseline = baseline;
    this.held = held;
    this.run = run;
    this.known = known;
    this.rules = rules;
    for (History history : run.histories()) {
      for (ScriptOutline script : history.outlines()) {
        String shown = script.written().file().name();
        if (history.scope().includes(shown)) {
          files
              .computeIfAbsent(
                  baseline.names().of(shown), f -> new Checked(history, new ArrayList<>()))
              .scripts()
              .add(script);
        }
      }
    }
  }

  /** In the baseline's order; none where a rule crashed, whose findings are missing. */
  List<Finding> findings() {
    boolean crashed = run.failures().stream().anyMatch(f -> f.kind() == Failure.Kind.CRASH);
    if (crashed) {
      return List.of();
    }
    Migration place = Migration.beside(baseline.file());
    Fingerprints fingerprints = new Fingerprints(List.of());
    List<Finding> findings = new ArrayList<>();
    for (Entry entry : baseline.entries()) {
      Optional<Problem> problem = problem(entry);
      Optional<Selected> rule = rule(entry).filter(Selected::enabled);
      if (problem.isPresent() && rule.isPresent()) {
        findings.add(finding(entry, problem.get(), rule.get(), place, fingerprints));
      }
    }
    return findings;
  }

  private static Finding finding(
      Entry entry, Problem found, Selected rule, Migration place, Fingerprints fingerprints) {
    String key = String.join("\0", RULE, entry.file(), entry.rule(), entry.statement());
    return new Finding(
        RULE,
        rule.severity(),
        place,
        found.span(),
        found.message(),
        found.help(),
        "",
        found.fixes(),
        fingerprints.of(key, place, found.span()));
  }

  /** The rule about stale entries, as it is set for the history of an entry's file. */
  private Optional<Selected> rule(Entry entry) {
    return Optional.ofNullable(files.get(entry.file()))
        .map(Checked::history)
        .or(() -> run.histories().stream().findFirst())
        .flatMap(history -> rules.apply(history.set()).rule(RULE));
  }

  private Optional<Problem> problem(Entry entry) {
    int left = held.left(entry);
    if (left == 0) {
      return Optional.empty();
    }
    if (!known.contains(entry.rule())) {
      return Optional.of(
          removed(
              entry,
              "There is no rule %s, which the baseline holds a finding of.".formatted(entry.rule()),
              NearestName.to(entry.rule(), known)
                  .map("Write %s, or remove the line."::formatted)
                  .orElse("Remove the line.")));
    }
    if (baseline.missing().contains(entry.file())) {
      boolean all = run.histories().stream().allMatch(h -> h.scope().files().isEmpty());
      return all
          ? Optional.of(
              removed(
                  entry,
                  "The baseline holds %s in %s, and there is no such file."
                      .formatted(findings(entry.count(), entry.rule()), entry.file()),
                  "Remove the line; where the file was renamed, write its new name."))
          : Optional.empty();
    }
    return Optional.ofNullable(files.get(entry.file()))
        .filter(checked -> isGone(entry, checked))
        .map(checked -> gone(entry, left));
  }

  /**
   * Only a rule that was on can tell. What is new is looked at as one release, in which less is
   * found: there a statement has to be gone itself.
   */
  private boolean isGone(Entry entry, Checked checked) {
    History history = checked.history();
    boolean on =
        rules.apply(history.set()).rule(entry.rule()).filter(Selected::enabled).isPresent();
    boolean whole = history.scope().changes().isEmpty();
    boolean stands =
        entry.statement().isEmpty()
            || checked.scripts().stream()
                .anyMatch(script -> Fingerprints.ofStatements(script).contains(entry.statement()));
    return on && (whole || !stands);
  }

  private Problem gone(Entry entry, int left) {
    int found = entry.count() - left;
    if (found == 0) {
      return removed(
          entry,
          "The baseline holds %s in %s that %s not found there any more."
              .formatted(findings(left, entry.rule()), entry.file(), left == 1 ? "is" : "are"),
          "Remove the line, so that the next such finding is reported.");
    }
    String line = baseline.file().text(entry.span());
    Problem problem =
        Problem.at(
            entry.span(),
            "The baseline holds %s in %s, of which %s %s left."
                .formatted(
                    findings(entry.count(), entry.rule()),
                    entry.file(),
                    found,
                    found == 1 ? "is" : "are"),
            "Lower count to %s, so that the next such finding is reported.".formatted(found));
    Matcher count = COUNT.matcher(line);
    return count.find()
        ? problem.withFix(
            fix(
                "Lower the count to " + found,
                new Span(count.start(1), count.end(1)).shifted(entry.span().start()),
                String.valueOf(found)))
        : problem;
  }

  private static String findings(int count, String rule) {
    return count == 1 ? "a finding of " + rule : count + " findings of " + rule;
  }

  private Problem removed(Entry entry, String message, String help) {
    SourceFile file = baseline.file();
    int line = file.position(entry.span().start()).line();
    int next = line < file.lines() ? file.lineStart(line + 1) : file.text().length();
    Problem problem = Problem.at(entry.span(), message, help);
    return LINE.matcher(file.text(entry.span())).matches()
        ? problem.withFix(fix("Remove the entry", new Span(file.lineStart(line), next), ""))
        : problem;
  }

  private static Fix fix(String title, Span place, String text) {
    return new Fix(title, Fix.Safety.SAFE, List.of(new Fix.Edit(place, text)));
  }
}
