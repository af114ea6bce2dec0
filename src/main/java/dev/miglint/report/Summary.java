package dev.miglint.report;

import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Silenced;
import dev.miglint.lint.Risk;
import dev.miglint.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last lines of a text report: how much was checked, what came of it, and what was not. */
final class Summary {

  private Summary() {}

  static List<String> lines(LintResult result, boolean color) {
    var lines = new ArrayList<String>();
    lines.add(first(result, color));
    risks(result).ifPresent(lines::add);
    long silenced = result.silenced(Silenced.By.DIRECTIVE);
    if (silenced > 0) {
      lines.add("Silenced by directives: " + count(silenced, "finding"));
    }
    long held = result.silenced(Silenced.By.BASELINE);
    if (held > 0) {
      lines.add("Held by the baseline: " + count(held, "finding"));
    }
    var unseen = new ArrayList<String>();
    if (result.notAnalysed() > 0) {
      unseen.add(count(result.notAnalysed(), "part") + " not analysed");
    }
    if (result.skippedPieces() > 0) {
      unseen.add(
          count(result.skippedPieces(), "piece")
              + " skipped that "
              + (result.skippedPieces() == 1 ? "is" : "are")
              + " not SQL of the server");
    }
    long unread = failures(result, LintResult.Failure.Kind.UNREADABLE);
    if (unread > 0) {
      unseen.add(count(unread, "input") + " not read");
    }
    long crashes = failures(result, LintResult.Failure.Kind.CRASH);
    if (crashes > 0) {
      unseen.add(count(crashes, "internal error"));
    }
    if (!unseen.isEmpty()) {
      lines.add(Style.WARNING.on("Not everything was checked: ", color) + join(unseen));
    }
    return lines;
  }

  /** How many migrations wait for what; nothing where all can be applied at any time. */
  private static Optional<String> risks(LintResult result) {
    var parts = new ArrayList<String>();
    for (Risk risk : Risk.worstFirst()) {
      long found = result.risks().stream().filter(r -> r.risk() == risk).count();
      if (found > 0) {
        parts.add(risk.phrase() + ": " + found);
      }
    }
    boolean safe = result.risks().stream().allMatch(r -> r.risk() == Risk.SAFE_AT_ANY_TIME);
    return safe ? Optional.empty() : Optional.of("Risk: " + join(parts));
  }

  private static String first(LintResult result, boolean color) {
    String checked =
        "%s, %s, %s"
            .formatted(
                count(result.files(), "file"),
                count(result.migrations(), "migration"),
                count(result.statements(), "statement"));
    if (!result.findings().isEmpty()) {
      return severities(result, color) + " in " + checked;
    }
    boolean complete =
        result.failures().isEmpty() && result.notAnalysed() == 0 && result.skippedPieces() == 0;
    return complete
        ? Style.HELP.on(held(result) ? "No new findings" : "No findings", color) + " in " + checked
        : "Nothing %sfound in what was checked: %s".formatted(held(result) ? "new " : "", checked);
  }

  private static boolean held(LintResult result) {
    return result.silenced(Silenced.By.BASELINE) > 0;
  }

  private static String severities(LintResult result, boolean color) {
    var parts = new ArrayList<String>();
    for (Severity severity : Severity.values()) {
      long found = result.count(severity);
      if (found > 0) {
        parts.add(Style.of(severity).on(count(found, severity.words()), color));
      }
    }
    return join(parts);
  }

  private static long failures(LintResult result, LintResult.Failure.Kind kind) {
    return result.failures().stream().filter(failure -> failure.kind() == kind).count();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String join(List<String> parts) {
    return String.join(", ", parts);
  }
}
